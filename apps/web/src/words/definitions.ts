/** The ratios the product shows: what each is called, what it divides, and what is to be known of it. */
export const DEFINITION_WORDS = {
  occupancy: {
    name: 'Occupancy',
    formula: 'occupied ÷ (occupied + ready)',
    note: 'Of available time, as in Amazon Connect and Genesys.',
  },
  occupancyOfOnline: {
    name: 'Occupancy of logged-in time',
    formula: 'occupied ÷ online',
    note: 'The other common meaning of occupancy.',
  },
  availabilityRate: {
    name: 'Availability rate',
    formula: '(ready + occupied) ÷ online',
    note: 'A proxy. It is not utilization, which needs paid time.',
  },
  notReadyRate: {
    name: 'Not-ready rate',
    formula: 'not ready ÷ online',
    note: 'A proxy. It is not shrinkage, which needs schedules.',
  },
  readyShare: {
    name: 'Ready share',
    formula: 'ready ÷ (ready + not ready + occupied)',
    note: 'From summed seconds, never an average of percentages.',
  },
  notReadyShare: {
    name: 'Not ready share',
    formula: 'not ready ÷ (ready + not ready + occupied)',
    note: 'Not ready is not unproductive: Zoom counts breaks, training and after-call work set by hand alike.',
  },
  occupiedShare: {
    name: 'Occupied share',
    formula: 'occupied ÷ (ready + not ready + occupied)',
    note: 'Zoom counts an agent as occupied when a capacity rule is met, by default one voice or video call.',
  },
  /** What Zoom calls occupied. There is nothing to divide: Zoom tells no formula. */
  zoom: {
    name: 'Zoom’s own percentage',
    formula: 'as Zoom reports it, weighted by online time',
    note: 'Whole numbers. Zoom does not publish the formula.',
  },
}

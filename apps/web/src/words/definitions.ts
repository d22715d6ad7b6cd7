/** The ratios the product shows: what each is called, and what it divides. */
export const DEFINITION_WORDS = {
  occupancy: {
    name: 'Occupancy',
    formula: 'occupied ÷ (occupied + ready)',
  },
  occupancyOfOnline: {
    name: 'Occupancy of logged-in time',
    formula: 'occupied ÷ online',
  },
  availabilityRate: {
    name: 'Availability rate',
    formula: '(ready + occupied) ÷ online',
  },
  notReadyRate: {
    name: 'Not-ready rate',
    formula: 'not ready ÷ online',
  },
  readyShare: {
    name: 'Ready share',
    formula: 'ready ÷ (ready + not ready + occupied)',
  },
  notReadyShare: {
    name: 'Not ready share',
    formula: 'not ready ÷ (ready + not ready + occupied)',
  },
  occupiedShare: {
    name: 'Occupied share',
    formula: 'occupied ÷ (ready + not ready + occupied)',
  },
  /** What Zoom calls occupied. There is nothing to divide: Zoom tells no formula. */
  zoom: {
    name: 'Zoom’s own percentage',
    formula: 'as Zoom reports it, weighted by online time',
  },
}

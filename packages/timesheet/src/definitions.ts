import { type DefinitionKey, RATIOS, type Ratio } from './ratios.ts'

/** A named ratio of sums: what is divided by what, in words and in seconds. */
type Definition = Ratio & { name: string; formula: string; note: string }

/** What the ratios are called, in English: for files, and for the command line. The page has its own catalogue. */
export const DEFINITIONS = {
  occupancy: {
    ...RATIOS.occupancy,
    name: 'Occupancy',
    formula: 'occupied ÷ (occupied + ready)',
    note: 'Of available time, as in Amazon Connect and Genesys.',
  },
  occupancyOfOnline: {
    ...RATIOS.occupancyOfOnline,
    name: 'Occupancy of logged-in time',
    formula: 'occupied ÷ online',
    note: 'The other common meaning of occupancy.',
  },
  availabilityRate: {
    ...RATIOS.availabilityRate,
    name: 'Availability rate',
    formula: '(ready + occupied) ÷ online',
    note: 'A proxy. It is not utilization, which needs paid time.',
  },
  notReadyRate: {
    ...RATIOS.notReadyRate,
    name: 'Not-ready rate',
    formula: 'not ready ÷ online',
    note: 'A proxy. It is not shrinkage, which needs schedules.',
  },
  readyShare: {
    ...RATIOS.readyShare,
    name: 'Ready share',
    formula: 'ready ÷ (ready + not ready + occupied)',
    note: 'From summed seconds, never an average of percentages.',
  },
  notReadyShare: {
    ...RATIOS.notReadyShare,
    name: 'Not ready share',
    formula: 'not ready ÷ (ready + not ready + occupied)',
    note: 'Not ready is not unproductive: Zoom counts breaks, training and after-call work set by hand alike.',
  },
  occupiedShare: {
    ...RATIOS.occupiedShare,
    name: 'Occupied share',
    formula: 'occupied ÷ (ready + not ready + occupied)',
    note: 'Zoom counts an agent as occupied when a capacity rule is met, by default one voice or video call.',
  },
} satisfies Record<DefinitionKey, Definition>

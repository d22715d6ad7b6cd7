import { OCCUPANCY_DEFINITIONS } from './occupancy.ts'

/** The ratios the product shows: what each is called, and what it divides. */
export const DEFINITION_WORDS = {
  ...OCCUPANCY_DEFINITIONS,
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
}

/** The sum behind a rate: its name and formula, and its seconds. */
export const RATE = {
  formula: ({ name, formula }: { name: string; formula: string }) => `${name}: ${formula}`,
  sum: ({ part, whole, value }: { part: string; whole: string; value: string }) => `${part} ÷ ${whole} = ${value}`,
}

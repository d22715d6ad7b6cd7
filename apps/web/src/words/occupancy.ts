type Sum = { occupied: string; ready: string; notReady: string }

/** Occupancy wherever it stands as a figure or in a table: which one is meant, and the sum behind it. */
export const OCCUPANCY = {
  name: 'Occupancy',
  /** The three meanings: as a choice, behind the word occupancy, and the same where there is little room. */
  meanings: {
    available: { title: 'Of available time', words: 'of available time', short: 'of available' },
    'logged-in': { title: 'Of logged-in time', words: 'of logged-in time', short: 'of logged-in' },
    zoom: { title: 'Zoom’s own percentage', words: 'as Zoom reports it', short: 'by Zoom' },
  },
  /** With its meaning, in full or short. */
  of: ({ meaning }: { meaning: string }) => `Occupancy ${meaning}`,
  /** The same where the meaning is set smaller: in front of it, and behind it. */
  around: { before: 'Occupancy ', after: '' },

  /** The lines behind a value. */
  ofAvailable: ({ occupied, ready }: { occupied: string; ready: string }) => `${occupied} ÷ (${occupied} + ${ready})`,
  ofLoggedIn: ({ occupied, online }: { occupied: string; online: string }) => `${occupied} ÷ ${online}`,
  asZoomReports: 'As Zoom reports it, weighted by online time',
  equals: ({ sum, value }: { sum: string; value: string }) => `${sum} = ${value}`,
  zoomEquals: ({ sum, value }: { sum: string; value: string }) => `${sum}: ${value}`,
  thin: 'Under 60 min of occupied + ready time, so not held against a target',
  shareFormula: ({ state }: { state: string }) => `${state} ÷ (ready + not ready + occupied)`,
  shareSum: ({ part, ready, notReady, occupied, value }: Sum & { part: string; value: string }) =>
    `${part} ÷ (${ready} + ${notReady} + ${occupied}) = ${value}`,
  /** How far the plain average of agents lies off. */
  below: ({ points }: { points: string }) => `${points} below`,
  above: ({ points }: { points: string }) => `${points} above`,
}

/** The meanings as definitions: what each is called, and what it divides. */
export const OCCUPANCY_DEFINITIONS = {
  occupancy: {
    name: 'Occupancy',
    formula: 'occupied ÷ (occupied + ready)',
  },
  occupancyOfOnline: {
    name: 'Occupancy of logged-in time',
    formula: 'occupied ÷ online',
  },
  /** What Zoom calls occupied. There is nothing to divide: Zoom tells no formula. */
  zoom: {
    name: 'Zoom’s own percentage',
    formula: 'as Zoom reports it, weighted by online time',
  },
}

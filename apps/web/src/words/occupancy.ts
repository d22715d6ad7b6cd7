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
  zoomSays: ({ percentages }: { percentages: string }) => `Zoom says: ${percentages}`,
  zoomPercentages: ({ occupied, ready, notReady }: Sum) =>
    `occupied ${occupied}, ready ${ready}, not ready ${notReady}`,
  /** How far the plain average of agents lies off. */
  below: ({ points }: { points: string }) => `${points} below`,
  above: ({ points }: { points: string }) => `${points} above`,
  rate: ({ name, formula }: { name: string; formula: string }) => `${name}: ${formula}`,
  rateSum: ({ part, whole, value }: { part: string; whole: string; value: string }) => `${part} ÷ ${whole} = ${value}`,
}

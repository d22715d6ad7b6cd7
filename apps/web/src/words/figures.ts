type Band = { from: string; to: string }

/** The figures at the top: their names, and where occupancy lies beside its target. */
export const FIGURES = {
  name: 'Key figures',
  onlineTime: 'Online time',
  inboundCalls: 'Inbound calls',
  averageTalk: 'Avg talk',
  averageWrapUp: 'Avg wrap-up',
  wrapUpIsAbout: 'Zoom gives averages only: combined here by calls, so about right',
  /** What Zoom’s own percentage rests on, in place of the sum that others have. */
  weighted: 'weighted by online time',

  /** Beside occupancy, in percent. */
  thin: 'under 60 min of base',
  noTarget: 'no target set',
  below: ({ from, to }: Band) => `below target ${from}–${to}`,
  within: ({ from, to }: Band) => `in target ${from}–${to}`,
  above: ({ from, to }: Band) => `above target ${from}–${to}`,
  /** So far above that it strains. */
  farAbove: ({ strain }: { strain: string }) => `above ${strain}`,
}

type Numbers = { notReady: string; ready: string; occupied: string; occupancy: string; value: string }

/** The numbers of one interval, under the pointer or pinned. */
export const CHART_TOOLTIP = {
  close: 'Close',
  agents: {
    one: ({ count }: { count: string }) => `${count} agent`,
    other: ({ count }: { count: string }) => `${count} agents`,
  },
  showRows: 'Show this interval’s rows',

  nobody: 'Nobody was online.',
  running: 'Still running. Zoom may still change this.',
  /** Nothing has to be said of what is final. */
  states: {
    provisional: 'Not final. Zoom may still change this.',
    fetching: 'On its way from Zoom.',
    missing: 'Not fetched. Left out of every total.',
    failed: 'Zoom did not answer. Left out of every total.',
    'out-of-reach': 'Zoom no longer keeps this, and it was never stored.',
  },

  /** The same for those who hear it: from the top of the bar to its foot. */
  spoken: ({ notReady, ready, occupied, occupancy, value }: Numbers) =>
    `not ready ${notReady}, ready ${ready}, occupied ${occupied}, ${occupancy} ${value}`,
}

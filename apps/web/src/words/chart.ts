type Range = { interval: string; range: string }
type Times = { occupied: string; ready: string; notReady: string }

/** The card with the chart of time in each state: its head, its legend, and the chart in a sentence. */
export const CHART = {
  title: ({ interval }: { interval: string }) => `Agent time by ${interval}`,
  /** Facts beside the title, set apart by dots. */
  zoneTime: ({ city }: { city: string }) => `${city} time`,
  length: ({ hours }: { hours: string }) => `${hours} h range`,
  unit: 'Unit of the chart',
  units: {
    hours: { label: 'Hours' },
    share: { label: '%', title: 'Share of the three states' },
  },

  /** What a mark means. */
  above: ({ percent }: { percent: string }) => `Above ${percent} %`,
  notFinal: 'Not final',
  /** Why a stretch has no numbers. */
  gaps: {
    fetching: 'Fetching',
    missing: 'Not fetched',
    failed: 'No data',
    'out-of-reach': 'Beyond what Zoom keeps',
  },
  /** Not fetched yet, while a fetch runs. */
  queued: 'Queued, newest first',

  /** The chart for those who do not see it: up to three sentences. */
  nothing: ({ interval, range }: Range) => `Agent time by ${interval}, ${range}: nothing fetched yet.`,
  states: ({ interval, range, occupied, ready, notReady }: Range & Times) =>
    `Agent time by ${interval}, ${range}: occupied ${occupied}, ready ${ready}, not ready ${notReady}.`,
  occupancy: ({ occupancy, value }: { occupancy: string; value: string }) => `${occupancy} ${value}.`,
  occupancyAndTarget: (said: { occupancy: string; value: string; from: string; to: string }) =>
    `${said.occupancy} ${said.value}, target ${said.from} to ${said.to} percent.`,
  fetched: ({ covered, total }: { covered: string; total: string }) => `${covered} of ${total} intervals are fetched.`,
}

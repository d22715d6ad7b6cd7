/** What stands inside the drawing of the chart. */
export const CHART_PLOT = {
  /** Beside the line behind which nothing has happened yet; drawn into 62 pixels. */
  now: ({ time }: { time: string }) => `${time} now`,
  noDataSince: ({ time }: { time: string }) => `No data since ${time}`,
  /** Behind the summary of the chart, for those who read it by keyboard. */
  keys: 'Left and right arrows read the intervals one by one.',
}

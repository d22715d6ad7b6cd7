/** What Zoom says of a single row, for beside the sum of ours. */
export const ZOOM_PERCENTAGES = {
  says: ({ percentages }: { percentages: string }) => `Zoom says: ${percentages}`,
  list: ({ occupied, ready, notReady }: { occupied: string; ready: string; notReady: string }) =>
    `occupied ${occupied}, ready ${ready}, not ready ${notReady}`,
}

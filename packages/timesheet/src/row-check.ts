import type { TimeSheetRow } from './row.ts'

/** How far a row is from adding up, in seconds; 0 and 0 (or null where Zoom gave no offline time) when it does. */
export type RowCheck = { statesGapSeconds: number; spanGapSeconds: number | null; consistent: boolean }

type Checked = Pick<
  TimeSheetRow,
  'readySeconds' | 'notReadySeconds' | 'occupiedSeconds' | 'onlineSeconds' | 'offlineSeconds' | 'start' | 'end'
>

/**
 * Ready + not ready + occupied against online, and online + offline against the true length of the interval. Neither is
 * promised by Zoom, so both are measured and shown, and nothing is corrected.
 *
 * @param fetchedAt epoch seconds; the length of an interval still running then is not judged
 */
export function checkRow(row: Checked, fetchedAt: number): RowCheck {
  const statesGapSeconds = row.readySeconds + row.notReadySeconds + row.occupiedSeconds - row.onlineSeconds
  const closed = fetchedAt >= row.end
  const length = row.end - row.start
  const spanGapSeconds = row.offlineSeconds === null || !closed ? null : row.onlineSeconds + row.offlineSeconds - length
  const overLong = row.onlineSeconds > length
  // Two wrongs that cancel out still do not add up: -10 ready and 10 occupied are no time online.
  const states = [
    row.readySeconds,
    row.notReadySeconds,
    row.occupiedSeconds,
    row.onlineSeconds,
    row.offlineSeconds ?? 0,
  ]
  const negative = states.some((seconds) => seconds < 0)
  return {
    statesGapSeconds,
    spanGapSeconds,
    consistent: statesGapSeconds === 0 && (spanGapSeconds ?? 0) === 0 && !overLong && !negative,
  }
}

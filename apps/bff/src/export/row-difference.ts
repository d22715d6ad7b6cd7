import type { MeasureFields } from '@readyboard/contract'

/** Ready + not ready + occupied minus online, in seconds: 0 where the states of a row add up. */
export function checkRowStates(row: MeasureFields): number | null {
  const { readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds } = row
  if (readySeconds === null || notReadySeconds === null || occupiedSeconds === null || onlineSeconds === null)
    return null
  return readySeconds + notReadySeconds + occupiedSeconds - onlineSeconds
}

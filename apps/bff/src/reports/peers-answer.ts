import { FEWEST_PEERS, type PeerMeasure, type PeersAnswer } from '@readyboard/contract'
import { ratio } from '@readyboard/timesheet'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'
import { spanOf } from './figures.ts'

/** Sums over the intervals that somebody shared; durations in seconds, null where nobody said. */
export type SharedSums = {
  intervals: number
  readySeconds: number
  notReadySeconds: number
  occupiedSeconds: number
  onlineSeconds: number
  inboundCalls: number | null
  inboundCallSeconds: number | null
}

/** One agent beside colleagues; each number of theirs stands for nobody in particular. */
export function peersAnswer(
  asked: Asked,
  known: Known,
  { own, colleagues }: { own: SharedSums | null; colleagues: readonly SharedSums[] },
): PeersAnswer {
  const span = spanOf(asked)
  const beside = (value: (sums: SharedSums) => number | null) => besideOf(own, colleagues, value)
  return {
    query: toQuery(asked),
    coverage: toCoverage(asked, known),
    colleagues: colleagues.length,
    sharedIntervals: own?.intervals ?? 0,
    sharedSeconds: own?.onlineSeconds ?? 0,
    measures:
      colleagues.length < FEWEST_PEERS
        ? null
        : {
            occupancy: beside((s) => ratio(s.occupiedSeconds, s.occupiedSeconds + s.readySeconds)),
            notReadyRate: beside((s) => ratio(s.notReadySeconds, s.onlineSeconds)),
            inboundPerAvailableHour: beside((s) => ratio(s.inboundCalls, (s.occupiedSeconds + s.readySeconds) / 3600)),
            // Below a day Zoom may count a call in another interval than its talk.
            averageInboundTalkSeconds: beside((s) =>
              span === 'day' ? ratio(s.inboundCallSeconds, s.inboundCalls) : null,
            ),
          },
  }
}

function besideOf(
  own: SharedSums | null,
  colleagues: readonly SharedSums[],
  value: (sums: SharedSums) => number | null,
): PeerMeasure {
  const values = colleagues
    .map(value)
    .filter((one) => one !== null)
    .sort((a, b) => a - b)
  const enough = values.length >= FEWEST_PEERS
  return { own: own && value(own), median: enough ? median(values) : null, values: enough ? values : [] }
}

/** The middle one of sorted values, or the mean of the two in the middle; null of none. */
function median(values: readonly number[]): number | null {
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

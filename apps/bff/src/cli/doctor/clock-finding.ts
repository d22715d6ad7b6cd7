import { secondsInWords } from '../words.ts'
import { bad, type Finding, ok, skipped, warn } from './finding.ts'

const WARN_SECONDS = 60
const BAD_SECONDS = 300
const TODO =
  'Set this machine’s clock (NTP): which interval is running, and when a day’s requests begin anew, follow it.'

/** @param aheadMs how far Zoom's clock is ahead of ours */
export function clockFinding(aheadMs: number | null): Finding {
  if (aheadMs === null) return skipped('clock', 'Zoom did not say what time it is')
  const seconds = Math.abs(aheadMs) / 1000
  if (seconds <= WARN_SECONDS) return ok('clock', `within ${secondsInWords(Math.max(1, seconds))} of Zoom’s`)
  const words = `${secondsInWords(seconds)} ${aheadMs > 0 ? 'behind' : 'ahead of'} Zoom’s`
  return seconds > BAD_SECONDS ? bad('clock', words, TODO) : warn('clock', words, TODO)
}

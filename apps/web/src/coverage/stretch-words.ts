import type { Coverage, SessionAnswer } from '@readyboard/contract'
import { costWords } from '../question/cost-words.ts'
import { offsetMinutesAt, offsetText } from '../question/zone-clock.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { COVERAGE_LIST as WORDS } from '../words/coverage-list.ts'
import type { CoverageStretch } from './coverage-stretches.ts'

type Facts = {
  coverage: Coverage
  tz: string
  /** Epoch ms. */
  now: number
  /** What is known of Zoom; undefined until it is. */
  zoom: SessionAnswer['zoom'] | undefined
}

/** Why a stretch is as it is and what will become of it, in sentences. */
export function stretchReason({ to, state }: CoverageStretch, { coverage, tz, now, zoom }: Facts): string {
  const { problem, fetch } = coverage
  const withRetry = (words: string) => {
    const retryAt = problem?.retryAt
    return retryAt
      ? `${words} ${WORDS.nextTry({ time: formatTime(retryAt), zone: zoneShortName(retryAt, tz) })}`
      : words
  }
  switch (state) {
    case 'provisional': {
      const running = Date.parse(to) > now
      return running ? `${WORDS.running} ${finalWords(to, tz, now, zoom)}` : finalWords(to, tz, now, zoom)
    }
    case 'missing':
      if (problem?.code === 'needs-consent')
        return problem.estimate ? WORDS.needsConsent({ cost: costWords(problem.estimate) }) : WORDS.needsConsentOfMuch
      if (fetch) return WORDS.queued
      return problem ? withRetry(problem.detail) : WORDS.notAsked
    case 'failed':
      return withRetry(problem?.detail ?? WORDS.failed)
    case 'out-of-reach':
      return zoom ? WORDS.outOfReach({ days: String(zoom.lookBackDays) }) : WORDS.outOfReachAbout
    default:
      return WORDS[state]
  }
}

function finalWords(to: string, tz: string, now: number, zoom: Facts['zoom']): string {
  if (!zoom) return WORDS.mayChange
  const finalAt = Date.parse(to) + zoom.settleHours * 3_600_000
  return finalAt > now ? WORDS.finalAfter({ when: momentWords(isoIn(tz, finalAt), tz) }) : WORDS.finalNext
}

/** When it was fetched: `Fetched Wed 4 Nov 14:42 EST`, `Fetched between … and …`. */
export function fetchedWords({ fetched }: CoverageStretch, tz: string): string {
  if (!fetched) return ''
  const [first, last] = [momentWords(fetched.first, tz), momentWords(fetched.last, tz)]
  return first === last ? WORDS.fetched({ when: first }) : WORDS.fetchedBetween({ first, last })
}

const momentWords = (iso: string, tz: string) =>
  WORDS.moment({ day: formatDay(iso), time: formatTime(iso), zone: zoneShortName(iso, tz) })

function isoIn(zone: string, instant: number): string {
  const offset = offsetMinutesAt(instant, zone)
  return `${new Date(instant + offset * 60_000).toISOString().slice(0, 19)}${offsetText(offset)}`
}

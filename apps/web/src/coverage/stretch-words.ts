import type { Coverage, PartState, SessionAnswer } from '@readyboard/contract'
import { costWords } from '../question/cost-words.ts'
import { offsetMinutesAt, offsetText } from '../question/zone-clock.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import type { CoverageStretch } from './coverage-stretches.ts'

/** What each state is called beside its sample. */
export const STATE_NAMES = {
  final: 'Fetched',
  provisional: 'Provisional',
  fetching: 'Fetching',
  missing: 'Not fetched',
  failed: 'Failed',
  'out-of-reach': 'Out of reach',
} satisfies Record<PartState, string>

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
  const retry = problem?.retryAt
    ? ` Next try at ${formatTime(problem.retryAt)} ${zoneShortName(problem.retryAt, tz)}.`
    : ''
  switch (state) {
    case 'final':
      return 'Never asked for again.'
    case 'provisional': {
      const running = Date.parse(to) > now ? 'Still running. ' : ''
      if (!zoom) return `${running}Zoom may still change it.`
      const finalAt = Date.parse(to) + zoom.settleHours * 3_600_000
      const when = finalAt > now ? `after ${momentWords(isoIn(tz, finalAt), tz)}` : 'next'
      return `${running}Zoom may still change it; final once it is fetched ${when}.`
    }
    case 'fetching':
      return 'Pages are arriving now.'
    case 'missing':
      if (problem?.code === 'needs-consent')
        return `Not started without consent: it takes ${problem.estimate ? `about ${costWords(problem.estimate)}` : 'a large part of the account’s day'}.`
      if (fetch) return 'Queued, the newest day comes first.'
      return problem ? `${problem.detail}${retry}` : 'Asked for when somebody looks.'
    case 'failed':
      return `${problem?.detail ?? 'Zoom could not be asked.'}${retry}`
    case 'out-of-reach': {
      const days = zoom ? `${zoom.lookBackDays} days` : 'about half a year'
      return `Zoom gives ${days} back, and this was never stored. It will not come.`
    }
  }
}

/** When it was fetched: `Fetched Wed 4 Nov 14:42 EST`, `Fetched between … and …`. */
export function fetchedWords({ fetched }: CoverageStretch, tz: string): string {
  if (!fetched) return ''
  const [first, last] = [momentWords(fetched.first, tz), momentWords(fetched.last, tz)]
  return first === last ? `Fetched ${first}.` : `Fetched between ${first} and ${last}.`
}

const momentWords = (iso: string, tz: string) => `${formatDay(iso)} ${formatTime(iso)} ${zoneShortName(iso, tz)}`

function isoIn(zone: string, instant: number): string {
  const offset = offsetMinutesAt(instant, zone)
  return `${new Date(instant + offset * 60_000).toISOString().slice(0, 19)}${offsetText(offset)}`
}

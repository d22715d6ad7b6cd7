import type { ResolvedQuery } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { zoneCity } from '../ui/wall-clock.ts'
import { FILTERS } from '../words/filters.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./zone-picker.tsx')).ZonePicker)

/** In which zone's days and hours the question is asked; opens the searchable list of zones. */
export function ZoneFilter({ resolved, className = 'pill' }: { resolved: ResolvedQuery | null; className?: string }) {
  const { question } = useQuestion()
  const { data: session } = useQuery(sessionQuery)
  const zone = question.tz ?? resolved?.tz ?? session?.defaults.timeZone ?? null
  const city = zone ? zoneCity(zone) : ''
  // The name in force at the end of the range: a week over a clock change has two.
  const short = zone && resolved ? zoneShortName(resolved.to, zone) : ''
  return (
    <PopoverButton content={picker} className={className}>
      <span className="label">{FILTERS.zone}</span>
      <span className="flex min-w-[88px] gap-[6px]">
        {city}
        {short !== city && <span className="label">{short}</span>}
      </span>
      <Icon name="chevron-down" small />
    </PopoverButton>
  )
}

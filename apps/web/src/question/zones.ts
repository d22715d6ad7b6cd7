import { canonicalZone } from '@readyboard/timesheet'
import { zoneShortName } from '../ui/local-time.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { offsetMinutesAt, offsetText } from './zone-clock.ts'

/** A zone as a list shows it: `New York`, `America`, `−05:00`, `EST`. */
export type Zone = { id: string; city: string; region: string; offset: string; shortName: string; minutes: number }

/** All zones the browser knows and UTC, from west to east, as their clocks stand now (epoch milliseconds). */
export function listZones(now: number): Zone[] {
  // Browsers list some zones under names that their people no longer use, such as Asia/Katmandu.
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(canonicalZone)])
  return [...ids]
    .map((id) => describeZone(id, now))
    .sort((a, b) => a.minutes - b.minutes || a.city.localeCompare(b.city))
}

export function describeZone(id: string, now: number): Zone {
  const minutes = offsetMinutesAt(now, id)
  return {
    id,
    city: zoneCity(id),
    region: id.includes('/') ? id.split('/').slice(0, -1).join(', ').replaceAll('_', ' ') : '',
    offset: offsetText(minutes).replace('-', '−'),
    shortName: NAMED.test(id) ? ownName(zoneShortName(new Date(now).toISOString(), id)) : '',
    minutes,
  }
}

// Elsewhere the short name is only the offset again, and asking for it costs a millisecond a zone.
const NAMED = /^(America|Europe|Pacific|UTC|Africa|Australia)/
const ownName = (name: string) => (/^GMT[+-]/.test(name) ? '' : name)

/** Zones whose city, region, name or short name holds the words; those that begin with them first. */
export function findZones(zones: readonly Zone[], search: string): readonly Zone[] {
  const words = search.trim().toLowerCase().replaceAll('_', ' ')
  if (!words) return zones
  const texts = ({ id, city, shortName, offset }: Zone) => [city, shortName, id.replaceAll('_', ' '), offset]
  const hits = zones.filter((zone) => texts(zone).some((text) => text.toLowerCase().includes(words)))
  const begins = ({ city, shortName }: Zone) => [city, shortName].some((text) => text.toLowerCase().startsWith(words))
  return [...hits.filter(begins), ...hits.filter((zone) => !begins(zone))]
}

import type { DurationUnit } from '../ui/format.ts'
import { preference } from '../ui/preferences.ts'

/** How an address writes durations; where it says nothing, as this browser is set to. */
export function readUnit(search: URLSearchParams): DurationUnit {
  const unit = search.get('units')
  return unit === 'decimal' || unit === 'clock' ? unit : preference('units')
}

/** What to write of a unit: the one this browser is set to is not written. */
export function unitParameter(unit: DurationUnit): { units: string | null } {
  return { units: unit === preference('units') ? null : unit }
}

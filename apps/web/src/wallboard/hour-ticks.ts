import { formatInstant } from '@readyboard/timesheet'

/** Every third hour of a local day by its own clock: on a day on which clocks change they are not evenly apart. */
export function hourTicks(zone: string, { start, end }: { start: number; end: number }) {
  const ticks: { instant: number; label: string }[] = []
  const seen = new Set<string>()
  for (let instant = start; instant < end; instant += 900) {
    const label = formatInstant(instant, zone).slice(11, 16)
    if (!label.endsWith(':00') || Number(label.slice(0, 2)) % 3 !== 0 || seen.has(label)) continue
    seen.add(label)
    ticks.push({ instant, label })
  }
  return ticks
}

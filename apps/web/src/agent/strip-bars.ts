import type { StripDay, StripHour } from './strip-days.ts'

export const BAR_HEIGHT = 42
export const STATES = ['occupied', 'ready', 'notReady'] as const
export type StripState = (typeof STATES)[number]

/** As few paths as there are colours: a month by the quarter hour has 9,000 bars. */
export type StripPaths = Record<StripState | 'edge' | 'hatch' | 'above', string>

/** Bars of one day, stacked from the bottom: full height is the interval's whole length. `x` leads from an instant to pixels. */
export function stripPaths({ hours }: Pick<StripDay, 'hours'>, x: (instant: number) => number): StripPaths {
  const paths: StripPaths = { occupied: '', ready: '', notReady: '', edge: '', hatch: '', above: '' }
  for (const hour of hours) {
    const slot = x(hour.end) - x(hour.start)
    const gap = slot < 3 ? 0 : slot < 12 ? 1 : 2
    const [left, width] = [x(hour.start), slot - gap]
    if (hour.above) paths.above += box(left, BAR_HEIGHT + 2, slot - (slot < 3 ? 0 : 1), 4)
    let bottom = BAR_HEIGHT
    for (const state of STATES) {
      const height = Math.min(bottom, heightOf(hour, state))
      if (height <= 0) continue
      const seam = gap > 0 && height > 1.5 && bottom < BAR_HEIGHT ? 0.7 : 0
      paths[state] += box(left, bottom - height, width, height - seam)
      if (state === 'notReady' && gap > 0) paths.edge += box(left, bottom - height, width, Math.min(1, height))
      bottom -= height
    }
    if (bottom < BAR_HEIGHT && isOpen(hour)) paths.hatch += box(left, bottom, width, BAR_HEIGHT - bottom)
  }
  return paths
}

/** True while Zoom may still change it. */
export function isOpen({ state, running }: Pick<StripHour, 'state' | 'running'>): boolean {
  return running || state === 'provisional'
}

function heightOf({ seconds, start, end }: StripHour, state: StripState): number {
  return seconds === null ? 0 : (seconds[state] / (end - start)) * BAR_HEIGHT
}

function box(left: number, top: number, width: number, height: number): string {
  return `M${left.toFixed(1)} ${top.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`
}

/** A stretch of one day that looks alike behind its bars. `ahead`: of the day, and not of the range yet. */
export type Ground = {
  start: number
  end: number
  kind: 'known' | 'missing' | 'fetching' | 'failed' | 'out-of-reach' | 'ahead'
}

/** What lies behind the bars of a day, in order; what the range leaves out before it is not drawn at all. */
export function grounds({ hours, end }: Pick<StripDay, 'hours' | 'end'>, now: number): Ground[] {
  const found: Ground[] = []
  const put = (ground: Ground) => {
    const last = found.at(-1)
    if (last?.kind === ground.kind && last.end === ground.start) last.end = ground.end
    else found.push(ground)
  }
  for (const { start, end: to, state } of hours)
    put({ start, end: to, kind: state === 'final' || state === 'provisional' ? 'known' : state })
  const last = hours.at(-1)?.end ?? end
  if (last < end && last > now) put({ start: last, end, kind: 'ahead' })
  return found
}

/** Where a day's clock is written: an instant and what the wall showed. */
export type HourName = { at: number; name: string }

/** Hours to be named above days of 24 hours: every so many that there is room. */
export function usualHours(pixelsPerHour: number): number[] {
  const step = [1, 2, 3, 6, 12].find((hours) => hours * pixelsPerHour >= 56) ?? 12
  return Array.from({ length: Math.ceil(24 / step) }, (_, index) => index * step)
}

/** On a day of another length the clock's own hours, where no bar stands, and the stretch whose hours come twice. */
export function oddHours({ hours, start, end }: StripDay, pixelsPerHour: number) {
  const step = [1, 2, 3, 6, 12].find((size) => size * pixelsPerHour >= 56) ?? 12
  const seen = new Map<string, StripHour>()
  const twice: { from: number; to: number; names: HourName[] }[] = []
  const names: HourName[] = []
  if (end - start === 86_400) return { names, twice: null }
  for (const hour of hours) {
    const clock = hour.source.start.slice(11, 16)
    const before = seen.get(clock)
    if (before) {
      const stretch = twice[0]
      if (stretch) stretch.to = hour.end
      else
        twice.push({
          from: before.start,
          to: hour.end,
          names: [before, hour].map(({ start: at, source }) => ({ at, name: offsetName(source.start) })),
        })
    }
    seen.set(clock, hour)
    // At the very start a name would stand half outside.
    if (hour.start > start && clock.endsWith(':00') && Number(clock.slice(0, 2)) % step === 0 && isEmpty(hour))
      names.push({ at: hour.start, name: clock.slice(0, 2) })
  }
  const repeated = twice[0] ?? null
  const clear = names.filter(({ at }) => repeated === null || at < repeated.from - 1800 || at > repeated.to)
  return { names: clear, twice: repeated }
}

const isEmpty = ({ seconds }: StripHour) =>
  seconds === null || seconds.occupied + seconds.ready + seconds.notReady === 0

/** `−04`, `+05:30` of an ISO text's offset. */
function offsetName(iso: string): string {
  const [hours = '', minutes] = iso.slice(-6).split(':')
  return `${hours.replace('-', '−')}${minutes === '00' ? '' : `:${minutes}`}`
}

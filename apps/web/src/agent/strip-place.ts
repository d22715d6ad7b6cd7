import type { StripDay } from './strip-days.ts'

/** One interval of the strip, by the numbers of its day and of the interval in it. */
export type StripPlace = { day: number; hour: number }

type Days = readonly Pick<StripDay, 'start' | 'hours'>[]

/** Where a key leads; null away from all, undefined where it means nothing here. */
export function nextPlace(days: Days, place: StripPlace | null, key: string): StripPlace | null | undefined {
  if (days.length === 0) return undefined
  if (key === 'Escape') return place === null ? undefined : null
  if (place === null) return ENTRIES.includes(key) ? entry(days) : undefined
  const { day, hour } = place
  const last = (index: number) => (days[index]?.hours.length ?? 1) - 1
  switch (key) {
    case 'ArrowRight':
      if (hour < last(day)) return { day, hour: hour + 1 }
      return day < days.length - 1 ? { day: day + 1, hour: 0 } : place
    case 'ArrowLeft':
      if (hour > 0) return { day, hour: hour - 1 }
      return day > 0 ? { day: day - 1, hour: last(day - 1) } : place
    case 'ArrowDown':
      return sameTime(days, place, day + 1)
    case 'ArrowUp':
      return sameTime(days, place, day - 1)
    case 'Home':
      return { day, hour: 0 }
    case 'End':
      return { day, hour: last(day) }
    default:
      return undefined
  }
}

const ENTRIES = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End']

/** The first interval with time in some state, else the very first. */
function entry(days: Days): StripPlace {
  for (const [day, { hours }] of days.entries()) {
    const hour = hours.findIndex(({ source }) => (source.onlineSeconds ?? 0) > 0)
    if (hour >= 0) return { day, hour }
  }
  return { day: 0, hour: 0 }
}

/** As far into another day, or as near to that as its intervals come. */
function sameTime(days: Days, place: StripPlace, day: number): StripPlace {
  const [from, to] = [days[place.day], days[day]]
  const into = (from?.hours[place.hour]?.start ?? 0) - (from?.start ?? 0)
  if (!to || to.hours.length === 0) return place
  const hour = to.hours.findLastIndex(({ start }) => start - to.start <= into)
  return { day, hour: Math.max(0, hour) }
}

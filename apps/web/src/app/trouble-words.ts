import { TROUBLE } from '../words/trouble.ts'

const TITLES: Record<string, string> = TROUBLE.titles

/** What is wrong, in one sentence; unknown codes get a general one, their detail says more. */
export function troubleTitle(code: string): string {
  return TITLES[code] ?? TROUBLE.otherTitle
}

/** What a detail says beyond its title, so that nothing is said twice; empty where that is nothing. */
export function detailBeyond(title: string, detail: string): string {
  const stem = title.replace(/\.$/, '')
  if (!detail.startsWith(stem)) return detail
  return detail
    .slice(stem.length)
    .replace(/^ \(([^)]+)\)\./, (_, end: string) => TROUBLE.lastTry({ end }))
    .replace(/^: (.)/, (_, first: string) => first.toUpperCase())
    .replace(/^\./, '')
    .trim()
}

/** `2 h 30 min`, `4 days`; nothing under two minutes, which is as fresh as data gets. */
export function ageWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 2) return ''
  if (minutes < 60) return TROUBLE.minutes({ minutes: String(minutes) })
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return TROUBLE.days({ days: String(Math.floor(hours / 24)) })
  const rest = minutes % 60
  if (rest === 0) return TROUBLE.hours({ hours: String(hours) })
  return TROUBLE.hoursAndMinutes({ hours: String(hours), minutes: String(rest) })
}

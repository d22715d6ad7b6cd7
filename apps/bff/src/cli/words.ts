import type { Cost } from '@readyboard/contract'

/** Seconds as a person says them: `38 s`, `2 min 40 s`, `1 h 5 min`. */
export function secondsInWords(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** A share of 0..1 in per cent, small ones not rounded to nothing. */
export function shareInWords(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return 'under 0.1 %'
  return `${percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)} %`
}

export const countInWords = (count: number): string => count.toLocaleString('en')

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${countInWords(count)} ${count === 1 ? one : many}`

export function costInWords({ requests, seconds, shareOfDay }: Cost): string {
  return `${plural(requests, 'request')}, about ${secondsInWords(seconds)}, ${shareInWords(shareOfDay)} of the day’s requests`
}

export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const size = bytes / 1000 ** power
  return `${size < 10 && power > 0 ? size.toFixed(1) : Math.round(size)} ${units[power]}`
}

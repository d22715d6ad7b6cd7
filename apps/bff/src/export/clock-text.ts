/** Seconds as `h:mm:ss`; hours may pass 24. Fractions are rounded. */
export function clockText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const two = (n: number) => (n < 10 ? `0${n}` : String(n))
  const sign = seconds < 0 && whole > 0 ? '-' : ''
  return `${sign}${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** `2026-11-01T05:00:00Z` for an instant of any offset. */
export function utcText(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

/** The same function with its answers kept: a file has a million rows and at most 3,000 intervals. */
export function remembered<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? of(text)
    known.set(text, value)
    return value
  }
}

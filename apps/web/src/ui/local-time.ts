/** Epoch seconds of an ISO 8601 instant. */
export function epochSeconds(iso: string): number {
  return Date.parse(iso) / 1000
}

/** Seconds of the day that the wall clock shows, read from ISO 8601 with offset without asking any calendar. */
export function wallSeconds(iso: string): number {
  return Number(iso.slice(11, 13)) * 3600 + Number(iso.slice(14, 16)) * 60 + Number(iso.slice(17, 19))
}

/** `EST`, `CET`, or the offset (`GMT+5:45`) where a zone's time has no common short name. */
export function zoneShortName(iso: string, tz: string): string {
  const american = shortName('en-US', iso, tz)
  return american.startsWith('GMT') ? shortName('en-GB', iso, tz) : american
}

// Making a formatter costs a hundred times as much as using it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function shortName(locale: string, iso: string, tz: string): string {
  const key = `${locale} ${tz}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: tz, timeZoneName: 'short' })
  formatters.set(key, formatter)
  return formatter.formatToParts(Date.parse(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? tz
}

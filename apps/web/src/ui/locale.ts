/** The language of the words; numbers and dates follow the reader's region in it. */
const LANGUAGE = 'en'

/** Where nobody says from where: the day before the month, as the design writes it. */
const USUAL = `${LANGUAGE}-GB`

/** `en-DE` for a reader whose browser prefers `de-DE`: the words stay in their language, the decimal comma is the reader's. */
export function localeOf(preferred: string | undefined): string {
  try {
    const region = preferred && new Intl.Locale(preferred).maximize().region
    return region ? `${LANGUAGE}-${region}` : USUAL
  } catch {
    return USUAL
  }
}

/** The reader's. */
export const LOCALE = localeOf(globalThis.navigator?.language)

/** Whether the month is written before the day there. */
export function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatToParts(0)
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}

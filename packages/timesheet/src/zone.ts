// `Intl` alone accepts offsets and abbreviations, its list alone lacks UTC and links such as Asia/Kolkata.
// The short names are IANA's for countries; EST, CET or EST5EDT, which are IANA's too, are abbreviations.
const ZONE_NAME = /^(UTC|UCT|GMT|GB|NZ|PRC|ROC|ROK|W-SU|GB-Eire|NZ-CHAT|[A-Z][a-z]{3,}|[A-Z]\w+(\/[A-Z][\w+-]+)+)$/

// Runtimes still know these, IANA dropped them long ago.
const DROPPED = /^SystemV\//

/** True for an IANA zone or link name (UTC, Asia/Kolkata and Asia/Calcutta alike); no abbreviations, no offsets. */
export function isTimeZone(name: string): boolean {
  if (name.length > 64 || !ZONE_NAME.test(name) || DROPPED.test(name)) return false
  try {
    const resolved = resolve(name)
    // The runtime ignores case, IANA and Zoom do not: `EUROPE/Berlin` is no name.
    return resolved === name || resolved.toLowerCase() !== name.toLowerCase()
  } catch {
    return false
  }
}

/**
 * One name for all aliases of a zone, so that Asia/Calcutta and Asia/Kolkata share what is stored.
 *
 * @throws RangeError for what is no zone at all
 */
export function canonicalZone(name: string): string {
  const resolved = resolve(name)
  return UTC_NAMES.test(resolved) ? 'UTC' : (CURRENT_NAME[resolved] ?? resolved)
}

// Asking the runtime costs 50 µs, and every request asks. Names are few; other people's spellings of them need a bound.
const resolvedNames = new Map<string, string>()
const MOST_NAMES = 2000

function resolve(name: string): string {
  const known = resolvedNames.get(name)
  if (known !== undefined) return known
  const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  if (resolvedNames.size >= MOST_NAMES) resolvedNames.clear()
  resolvedNames.set(name, resolved)
  return resolved
}

const UTC_NAMES = /^((Etc\/)?(UTC|UCT|GMT|GMT[+-]?0|Zulu|Universal|Greenwich))$/

// Runtimes differ in which of these they call canonical; IANA's current name wins here.
const CURRENT_NAME: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

// `Intl` alone accepts offsets and abbreviations, its list alone lacks UTC and links such as Asia/Kolkata.
const ZONE_NAME = /^(UTC|GMT|[A-Z][a-z]{2,}|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/

/** True for an IANA zone or link name (UTC, Asia/Kolkata and Asia/Calcutta alike); no abbreviations, no offsets. */
export function isTimeZone(name: string): boolean {
  if (name.length > 64 || !ZONE_NAME.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** One name for all aliases of a zone, so that Asia/Calcutta and Asia/Kolkata share what is stored. */
export function canonicalZone(name: string): string {
  const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  return /^(UTC|GMT|Etc\/(UTC|GMT|UCT|Zulu|Universal|Greenwich)|Zulu|Universal|Greenwich)$/.test(resolved)
    ? 'UTC'
    : (CURRENT_NAME[resolved] ?? resolved)
}

// Runtimes differ in which of these they call canonical; IANA's current name wins here.
const CURRENT_NAME: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Enderbury': 'Pacific/Kanton',
}

const TITLES: Record<string, string> = {
  'zoom-unavailable': 'Zoom is not answering.',
  'zoom-answer': 'Zoom’s answer could not be used.',
  'rate-limit': 'Zoom asked us to slow down.',
  'daily-limit': 'Today’s requests to Zoom are used up.',
  'refresh-limit': 'Today’s refreshes are used up.',
  credentials: 'Zoom refuses our credentials.',
  'scope-missing': 'The Zoom app may not read this report.',
  'not-found': 'Zoom does not know this queue or agent.',
  refused: 'Zoom refuses the question.',
  stopping: 'Readyboard is restarting.',
  stopped: 'This fetch was stopped.',
  'store-full': 'What Zoom sends cannot be kept.',
  'queue-full': 'Too many ranges are being fetched at once.',
  'needs-consent': 'Fetching this takes a large part of today’s requests, so it was not started.',
}

/** What is wrong, in one sentence; unknown codes get a general one, their detail says more. */
export function troubleTitle(code: string): string {
  return TITLES[code] ?? 'Part of this range could not be fetched from Zoom.'
}

/** What a detail says beyond its title, so that nothing is said twice; empty where that is nothing. */
export function detailBeyond(title: string, detail: string): string {
  const stem = title.replace(/\.$/, '')
  if (!detail.startsWith(stem)) return detail
  return detail
    .slice(stem.length)
    .replace(/^ \(([^)]+)\)\./, 'The last try ended with $1.')
    .replace(/^: (.)/, (_, first: string) => first.toUpperCase())
    .replace(/^\./, '')
    .trim()
}

/** `2 h 30 min`, `4 days`; nothing under two minutes, which is as fresh as data gets. */
export function ageWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 2) return ''
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

/** The lines worth seeing first: when and how the numbers came about, the headings, two rows. */
export function previewLines(text: string, format: 'csv' | 'json'): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trimEnd())
  if (format === 'json') return lines.slice(0, 3).map(shortened)
  const about = lines.filter((line) => /^# (As of|Occupancy)[,;\t]/.test(line))
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return [...about, ...rows.slice(0, 3)].map(shortened)
}

// More than fits, and enough to tell one row from the next.
const LONGEST = 140
const shortened = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)

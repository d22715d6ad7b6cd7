import { formatInstant, type Interval } from '@readyboard/timesheet'
import { toCoverage } from '../reports/asked.ts'
import type { ExportFacts } from './export-facts.ts'

const SHORT = {
  '15_minutes': '15min',
  '30_minutes': '30min',
  '1_hour': '1h',
  '1_day': 'day',
  '1_week': 'week',
  '1_month': 'month',
} satisfies Record<Interval, string>

/** A name of a file has 255 bytes at most on the disks there are; this leaves room for all that stands behind it. */
const LONGEST_NAME_BYTES = 120

/**
 * `support-voice_intervals_2026-10-29_2026-11-04_1h_America-New_York_asof-20261104-1442.csv`: queue, table, first and last day, interval,
 * zone, as-of. Says so where it is not complete. Letters of any script stay; what a file system or a shell could mind does not.
 */
export function fileName(facts: ExportFacts): string {
  const { view, asked, known, queueName } = facts
  const { queue } = asked.question
  const [from, last] = [asked.from, asked.to - 1].map((instant) => formatInstant(instant, asked.zone).slice(0, 10))
  const asOf = known.asOf === null ? 'never' : compact(formatInstant(known.asOf, asked.zone))
  const parts = [
    queue === null ? 'all-queues' : plain(queueName ?? queue) || 'queue',
    view.table,
    from,
    last,
    SHORT[asked.interval],
    asked.zone.replace(/[^\w+-]+/g, '-'),
    `asof-${asOf}`,
    ...(toCoverage(asked, known).state === 'complete' ? [] : ['partial']),
  ]
  return `${parts.join('_')}.${view.format}`
}

/** RFC 6266: the name in ASCII for old clients, and whole in UTF-8 (RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]+/g, '-').replace(/["\\%]/g, '-')
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}

function plain(name: string): string {
  const words = name
    .toWellFormed()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  let cut = ''
  for (const letter of words) {
    if (Buffer.byteLength(cut + letter) > LONGEST_NAME_BYTES) break
    cut += letter
  }
  return cut
}

/** `20261104-1442`. */
function compact(instant: string): string {
  return `${instant.slice(0, 10).replaceAll('-', '')}-${instant.slice(11, 16).replace(':', '')}`
}

import type { Fault, FaultAction } from '@readyboard/zoom-simulator'
import type { Random } from './random.ts'

/** Forms of Retry-After; the first is the one that Zoom documents. */
const RETRY_AFTER: readonly { retryAfter?: string | null }[] = [
  {},
  ...[
    null,
    '1',
    '0.2',
    '-1',
    'NaN',
    '',
    '315360000',
    '2010-01-01T00:00:00Z',
    'Fri, 01 Jan 2010 00:00:00 GMT',
    '1, 2',
  ].map((retryAfter) => ({ retryAfter })),
]
const STATUSES = [500, 502, 503, 504, 520]
/** In the place of a row's field; as text, since JSON can say what JavaScript cannot. */
const ODD_VALUES = ['null', '"many"', '-1', '0.5', '1e308', '9007199254740993', '9223372036854775808', '[]', '{}', '""']
const ROW_FIELDS = ['ready_duration', 'online_duration', 'occupied_duration', 'user_id', 'start_time_interval']

/** What may go wrong with an answer: a choice each, of all that Zoom and the network are known to do. */
const ACTIONS: readonly ((random: Random) => FaultAction)[] = [
  ({ pick }) => ({ kind: 'rate-limit', limit: 'per-second', ...pick(RETRY_AFTER) }),
  () => ({ kind: 'rate-limit', limit: 'concurrent' }),
  ({ pick }) => ({ kind: 'rate-limit', limit: 'daily', ...pick(RETRY_AFTER) }),
  ({ pick }) => ({ kind: 'answer', status: pick(STATUSES), body: { message: 'trouble' } }),
  ({ pick }) => ({ kind: 'answer', status: pick([...STATUSES, 200, 400]), body: '<h1>Bad gateway</h1>' }),
  ({ pick }) => ({ kind: 'reset', when: pick(['before-headers', 'after-headers', 'mid-body']) }),
  ({ pick }) => ({ kind: 'silence', when: pick(['before-headers', 'after-headers', 'mid-body']), ms: 200 }),
  ({ pick, whole }) => ({ kind: 'truncate', bytes: whole(0, 3000), length: pick(['right', 'wrong', 'chunked']) }),
  () => ({ kind: 'oversized', bytes: 9 * 1024 * 1024 }),
  () => ({ kind: 'gzip-bomb', bytes: 9 * 1024 * 1024 }),
  ({ pick }) => {
    const [field, value] = [pick(ROW_FIELDS), pick(ODD_VALUES)]
    return {
      kind: 'rewrite',
      rewrite: (text) => text.replace(new RegExp(`"${field}":("[^"]*"|\\d+)`), `"${field}":${value}`),
    }
  },
  ({ pick }) => ({ kind: 'patch', at: 'agents', value: pick([null, {}, 'none', 7]) }),
  ({ pick }) => ({ kind: 'patch', at: 'total_records', value: pick([0, -1, 1, 9999, 'many', 0.5]) }),
  ({ pick }) => ({ kind: 'patch', at: 'next_page_token', value: pick(['made up', 7, 'x'.repeat(9000)]) }),
  () => ({ kind: 'patch', at: 'next_page_token', value: '' }),
  () => ({ kind: 'page-token-expired' }),
  ({ pick }) => ({ kind: 'page-token-loop', tokens: pick([['a', 'b'], ['a'], 'fresh'] as const) }),
  () => ({ kind: 'wrong-echo', from: '2026-01-01T00:00:00Z' }),
  () => ({ kind: 'wrong-echo', timezone: 'Asia/Tokyo' }),
  () => ({ kind: 'unauthorized' }),
  () => ({ kind: 'revoke' }),
]

export function randomFault(random: Random): Fault {
  const { pick, whole, percent } = random
  return {
    path: percent(85) ? 'time_sheets' : pick(['oauth', 'queues', 'users', 'v2']),
    skip: whole(0, 6),
    times: percent(80) ? 1 : percent(80) ? whole(2, 10) : 1000,
    action: pick(ACTIONS)(random),
  }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { judgeReport } from '../testing/judge-report.ts'
import { clock, desk, expectWhole, openTroubledDesk, seconds, spoil } from '../testing/troubled-desk.ts'

openTroubledDesk(24, { agents: 8, settings: { lookBackSeconds: 400 * 86_400 } })
const ONE_DAY = 'from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour'

/** In the place of a value, as text: JSON can say what JavaScript cannot. */
const ODD = [
  ...['null', 'true', '-1', '0.5', '1e308', '1e999', '9007199254740993', '9223372036854775808', '[]', '{}', '[3600]'],
  ...['{"__proto__":{"x":1}}', '""', '"\\u0000"', '"\\ud800"', '"\\ufffd"', '"NaN or so"'],
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
]
const NEEDED = [
  ...['user_id', 'start_time_interval', 'ready_duration', 'not_ready_duration'],
  ...['occupied_duration', 'online_duration'],
]

/** The text of a page with the nth value of a field replaced, or taken away. */
function withValue(text: string, field: string, nth: number, value: string | null): string {
  let seen = 0
  const pattern = new RegExp(`"${field}":("[^"]*"|-?\\d+)`, 'g')
  return text.replace(pattern, (whole) =>
    seen++ !== nth ? whole : value === null ? '"gone":0' : `"${field}":${value}`,
  )
}

test('a row with anything odd in it is set aside, the others are kept, and the window is not final before it is whole', async () => {
  const place = fc.record({
    field: fc.constantFrom(...NEEDED),
    value: fc.constantFrom(null, ...ODD),
    nth: fc.nat(30),
  })
  const setAside = async ({ field, value, nth }: { field: string; value: string | null; nth: number }) => {
    await desk.startAnew()
    spoil({ kind: 'rewrite', rewrite: (text) => withValue(text, field, nth, value) })
    const report = await desk.report(ONE_DAY)
    expect(report.coverage).toMatchObject({ state: 'complete', rowsRejected: 1, intervals: { provisional: 24 } })
    // The hour that lacks a row, and no other.
    expect(judgeReport(desk.zoom, report, seconds(), everybody(desk.zoom)).problems.length).toBeLessThanOrEqual(1)
    clock.forward(3601)
    const { coverage } = await desk.report(ONE_DAY)
    await desk.room.fetcher.job(coverage.fetch?.id ?? '')?.finished
    expect((await desk.report(ONE_DAY)).coverage.intervals.provisional).toBe(0)
    expect(await expectWhole(ONE_DAY)).toBe(2)
  }
  await fc.assert(fc.asyncProperty(place, setAside), { numRuns: process.env.NIGHTLY ? 300 : 6 })
}, 600_000)

const parsed = (change: (page: Record<string, unknown>) => unknown) => (text: string) =>
  JSON.stringify(change(JSON.parse(text)))

test.each<[string, (text: string) => string | Buffer]>([
  ['rows as an object', parsed((page) => ({ ...page, agents: Object.assign({}, page.agents) }))],
  ['rows that are absent', parsed(({ agents: _, ...page }) => page)],
  ['rows that are null', parsed((page) => ({ ...page, agents: null }))],
  ['a list in place of the page', parsed((page) => [page])],
  ['null in place of the page', () => 'null'],
  ['a total in words', parsed((page) => ({ ...page, total_records: 'many' }))],
  ['a total beyond 2^53', (text) => text.replace(/"total_records":\d+/, '"total_records":9007199254740993')],
  ['a page token that is a number', parsed((page) => ({ ...page, next_page_token: 7 }))],
  ['NaN, which is no JSON', (text) => text.replace(/"ready_duration":\d+/, '"ready_duration":NaN')],
  ['Infinity, which is no JSON', (text) => text.replace(/"ready_duration":\d+/, '"ready_duration":Infinity')],
  ['a page nested ten thousand deep', (text) => `${'['.repeat(10_000)}${text}${']'.repeat(10_000)}`],
  ['two pages in one', (text) => text + text],
  ['nothing', () => ''],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
])('%s: the page is refused and asked for again, and no number changes', async (_, rewrite) => {
  spoil({ kind: 'rewrite', rewrite })
  expect(await expectWhole(ONE_DAY)).toBe(2)
})

test.each<[string, (text: string) => string | Buffer]>([
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['fields that nobody asked for', (text) => text.replaceAll('{"user_id"', '{"constructor":1,"x":{"y":[]},"user_id"')],
  ['keys that come twice', (text) => text.replaceAll('"ready_duration"', '"ready_duration":1,"ready_duration"')],
  ['__proto__ in every row', (text) => text.replaceAll('{"user_id"', '{"__proto__":{"ready_duration":1},"user_id"')],
  ['blanks and line breaks', (text) => `\n ${text.replaceAll(',', ' ,\r\n')} \n`],
  [
    'names in broken UTF-8',
    (text) =>
      Buffer.concat(
        text
          .split('"display_name":"')
          .flatMap((part, index) =>
            index === 0
              ? [Buffer.from(part)]
              : [Buffer.from('"display_name":"'), Buffer.from([0xff]), Buffer.from(part)],
          ),
      ),
  ],
])('%s: nothing of it matters', async (_, rewrite) => {
  spoil({ kind: 'rewrite', rewrite })
  expect(await expectWhole(ONE_DAY)).toBe(1)
})

describe('what Zoom may say, however odd', () => {
  const FIELDS = ['ready_percentage', 'not_ready_percentage', 'occupied_percentage'] as const

  test.each([
    [85, 85, 85],
    [99, 0, 0],
    [101, 0, 0],
    [-3, 250, 0],
    [33, 33, 33],
  ])('percentages of %d, %d and %d change no share of ours, and are kept beside them', async (...said) => {
    const before = await desk.report(ONE_DAY)
    await desk.startAnew()
    spoil({
      kind: 'rewrite',
      rewrite: (text) =>
        FIELDS.reduce(
          (page, field, index) => page.replaceAll(new RegExp(`"${field}":-?\\d+`, 'g'), `"${field}":${said[index]}`),
          text,
        ),
    })
    const after = await desk.report(ONE_DAY)
    // Zoom's own share stands beside ours, and is Zoom's.
    expect({ ...after.summary, zoomOccupiedShare: null }).toEqual({ ...before.summary, zoomOccupiedShare: null })
    const { rows } = await desk.intervals(ONE_DAY, 'pageSize=5')
    for (const row of rows) {
      expect([row.zoomReadyPercentage, row.zoomNotReadyPercentage, row.zoomOccupiedPercentage]).toEqual(said)
    }
  })

  /** One row of a day in Berlin, as Zoom might say it: all of it ready. */
  async function dayOfBerlin(day: string, online: number) {
    spoil({
      kind: 'rewrite',
      rewrite: (text) => {
        const page = JSON.parse(text)
        const zeros = { not_ready_duration: 0, occupied_duration: 0, offline_duration: 0 }
        const first = { ...page.agents[0], ...zeros, online_duration: online, ready_duration: online }
        return JSON.stringify({ ...page, agents: [first, ...page.agents.slice(1)] })
      },
    })
    const question = `from=${day}&to=${day}&tz=Europe/Berlin&interval=1_day`
    const { totals } = await desk.intervals(question, 'pageSize=200')
    const { rows } = await desk.intervals(question, 'only=inconsistent&pageSize=200')
    // What Zoom made up is no truth: it goes before the store is judged.
    await desk.startAnew()
    return { online: totals.onlineSeconds ?? 0, inconsistent: rows.map(({ onlineSeconds }) => onlineSeconds) }
  }

  test('90,000 seconds are a whole day of 25 hours', async () => {
    expect(await dayOfBerlin('2026-10-25', 90_000)).toMatchObject({ inconsistent: [] })
  })

  test.each([
    ['2026-10-24', 90_000],
    ['2026-10-25', 90_001],
    ['2026-03-29', 86_400],
  ])('on %s %d seconds are too many: kept, added, and marked as not adding up', async (day, online) => {
    const { online: sum, inconsistent } = await dayOfBerlin(day, online)
    expect(inconsistent).toEqual([online])
    expect(sum).toBeGreaterThanOrEqual(online)
  })
})

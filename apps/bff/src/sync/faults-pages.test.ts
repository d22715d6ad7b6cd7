import type { Fault } from '@readyboard/zoom-simulator'
import { beforeAll, describe, expect, test } from 'vitest'
import { clock, desk, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

openTroubledDesk(25)
/** Two windows, five pages. */
const CHAIN = 'from=2026-11-10&to=2026-11-11&tz=UTC&interval=1_hour'

let undisturbed: number
beforeAll(async () => {
  undisturbed = await expectWhole(CHAIN)
})

const later: Partial<Fault> = { predicate: ({ params }) => params.next_page_token !== undefined }
const NEVER_ENDING = { times: Number.POSITIVE_INFINITY }

describe('page tokens', () => {
  test.each([
    ['a line break and blanks', ['a\r\nX-Evil: 1', ' b c ']],
    ['unicode', ['ключ-😀-\u202E', 'ä']],
    ['ten thousand letters', ['x'.repeat(10_000)]],
    ['what means something in addresses', ['&from=2020-01-01#?%00', '+ %2B']],
  ])('with %s are handed back as they came', async (_, tokens) => {
    for (const token of tokens) spoil({ kind: 'page-token-loop', tokens: [token] })
    expect(await expectWhole(CHAIN)).toBe(undisturbed)
  })

  test.each([
    ['the same one twice', ['a']],
    ['two in turn', ['a', 'b']],
    ['three in turn', ['a', 'b', 'c']],
  ])('in a circle (%s) are followed once around, then the chain begins anew', async (_, tokens) => {
    spoil({ kind: 'page-token-loop', tokens }, { times: tokens.length + 1 })
    expect(await expectWhole(CHAIN)).toBeLessThanOrEqual(undisturbed + tokens.length + 1)
  })

  test('that are always fresh are followed no further than twice what the total calls for', async () => {
    spoil({ kind: 'page-token-loop', tokens: 'fresh' }, NEVER_ENDING)
    await expect(desk.report(CHAIN, 4.5)).rejects.toMatchObject({ name: 'NothingStored' })
    // Twice the pages and two, begun twice, for each of two windows.
    expect(desk.reports().length).toBeLessThanOrEqual(2 * (2 * undisturbed + 2 * 2))
    desk.zoom.faults.clear()
    clock.forward(6)
    await expectWhole(CHAIN)
  })

  test('that expire after fifteen minutes on the way begin the window again from its first page', async () => {
    const slow = (body: unknown) => {
      clock.forward(901)
      return body
    }
    spoil({ kind: 'change', change: slow }, { skip: 2 })
    expect(await expectWhole(CHAIN)).toBeLessThanOrEqual(undisturbed + 3 + 1)
    expect(desk.reports().filter(({ status }) => status === 400).length).toBeGreaterThan(0)
  })

  test('that expire again and again end in shorter windows', async () => {
    // Once something is stored, windows have as many pages as they are worth: here eight.
    await expectWhole(CHAIN)
    const pages = new Map<string, number>()
    const isLate = ({ params }: { params: Record<string, string> }) => {
      const window = `${params.from}/${params.to}`
      const page = params.next_page_token ? (pages.get(window) ?? 0) + 1 : 1
      pages.set(window, page)
      return page > 5
    }
    spoil({ kind: 'page-token-expired' }, { ...NEVER_ENDING, predicate: isLate })
    await expectWhole('from=2026-10-12&to=2026-11-07&tz=UTC&interval=1_hour')
    expect(Math.max(...pages.values())).toBeGreaterThan(5)
  })
})

describe('totals', () => {
  test.each([
    ['grows on the way', later, 9999],
    ['shrinks on the way', later, 5],
    ['becomes 0 on the way', later, 0],
    ['becomes negative on the way', later, -1],
    ['is one too few from the beginning', {}, 1],
    ['is 0 though there are rows', {}, 0],
  ])('a total that %s: the chain is not whole and asked for again', async (_, rest, value) => {
    spoil({ kind: 'patch', at: 'total_records', value }, rest)
    // Believed only where the last page says so too: a total that was wrong in between does no harm.
    expect(await expectWhole(CHAIN)).toBeLessThanOrEqual(2 * undisturbed + 2)
  })

  test('a total that never agrees leaves a gap, and says so', async () => {
    spoil({ kind: 'patch', at: 'total_records', value: 777 }, NEVER_ENDING)
    await expect(desk.report(CHAIN, 4.5)).rejects.toThrow('could not be used')
    desk.zoom.faults.clear()
    clock.forward(6)
    await expectWhole(CHAIN)
  })
})

describe('rows', () => {
  type Row = { user_id: string; start_time_interval: string; end_time_interval: string }
  const rows = (change: (rows: Row[]) => Row[]) => (text: string) => {
    const page = JSON.parse(text)
    return JSON.stringify({ ...page, agents: change(page.agents) })
  }
  const dayOff = (days: number) => (row: Row, index: number) => {
    const moved = (time: string) =>
      time.replace(/-(\d\d)T/, (_, day) => `-${String(Number(day) + days).padStart(2, '0')}T`)
    return index > 2
      ? row
      : { ...row, start_time_interval: moved(row.start_time_interval), end_time_interval: moved(row.end_time_interval) }
  }

  test('of another day are not taken for rows of this one, and the window is not final without them', async () => {
    spoil({ kind: 'rewrite', rewrite: rows((all) => all.map(dayOff(5))) })
    const { coverage } = await desk.report(CHAIN)
    expect(coverage.rowsRejected).toBe(3)
    expect(coverage.intervals.provisional).toBeGreaterThan(0)
    clock.forward(3601)
    const again = await desk.report(CHAIN)
    await desk.room.fetcher.job(again.coverage.fetch?.id ?? '')?.finished
    await expectWhole(CHAIN)
  })

  test('upside down are the same rows', async () => {
    spoil({ kind: 'rewrite', rewrite: rows((all) => all.toReversed()) }, { times: 3 })
    expect(await expectWhole(CHAIN)).toBe(undisturbed)
  })

  test('that come twice on one page, the second time changed, count as they came last', async () => {
    const changed = (all: Row[]) => [...all.map((row) => ({ ...row, ready_duration: 1 })), ...all]
    spoil({ kind: 'rewrite', rewrite: rows(changed) }, { times: 2 })
    expect(await expectWhole(CHAIN)).toBe(undisturbed)
  })

  test.each([
    { from: '2026-11-09T00:00:00Z' },
    { to: '2026-11-13T00:00:00Z' },
    { to: '2026-11-11T23:00:00Z' },
    { timezone: 'Europe/London' },
  ])('said to be about %j are about something else, and not used', async (echo) => {
    spoil({ kind: 'wrong-echo', ...echo }, { skip: 1 })
    expect(await expectWhole(CHAIN)).toBeLessThanOrEqual(undisturbed + 2)
  })
})

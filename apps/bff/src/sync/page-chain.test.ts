import type { TimeSheetRow } from '@readyboard/timesheet'
import type { TimeSheetPage, TimeSheetQuery } from '@readyboard/zoom'
import { ZoomChainError } from '@readyboard/zoom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChainNotWhole, PageChain } from './page-chain.ts'

const query: TimeSheetQuery = { interval: '1_hour', zone: 'UTC', from: 0, to: 36_000 }

const row = (number: number, readySeconds = number): TimeSheetRow => ({
  userId: `U${number % 7}`,
  displayName: `Agent ${number % 7}`,
  start: Math.floor(number / 7) * 3600,
  end: (Math.floor(number / 7) + 1) * 3600,
  readySeconds,
  notReadySeconds: 0,
  occupiedSeconds: 0,
  onlineSeconds: readySeconds,
  offlineSeconds: 0,
  inboundCalls: 0,
  inboundCallSeconds: 0,
  outboundCalls: 0,
  outboundCallSeconds: 0,
  averageInboundTalkSeconds: null,
  averageVideoTalkSeconds: null,
  averageWrapUpSeconds: null,
  zoomReadyPercentage: null,
  zoomNotReadyPercentage: null,
  zoomOccupiedPercentage: null,
})

const page = (
  rows: TimeSheetRow[],
  nextPageToken: string | null,
  rest: Partial<TimeSheetPage> = {},
): TimeSheetPage => ({
  rows,
  rejected: [],
  nextPageToken,
  totalRecords: null,
  echo: {},
  ...rest,
})

test('rows in any order, some of them repeated and changed, are each kept once with their last values', () => {
  const scenario = fc.integer({ min: 0, max: 60 }).chain((total) =>
    fc.record({
      total: fc.constant(total),
      order: fc.shuffledSubarray(
        Array.from({ length: total }, (_, number) => number),
        { minLength: total },
      ),
      size: fc.integer({ min: Math.ceil(total / 4) || 1, max: 100 }),
      repeats: fc.integer({ min: 0, max: 5 }),
    }),
  )
  fc.assert(
    fc.property(scenario, ({ total, order, size, repeats }) => {
      const chain = new PageChain(query)
      const pages = Math.max(1, Math.ceil(total / size))
      for (let index = 0; index < pages; index += 1) {
        const first = order.slice(index * size, (index + 1) * size)
        // What comes again was something else when it came first.
        const again = index === 0 ? [] : order.slice(Math.max(0, index * size - repeats), index * size)
        const isLast = index === pages - 1
        const repeatedLater = isLast ? [] : first.slice(-repeats || first.length)
        const rows = [...again.map((n) => row(n)), ...first.map((n) => row(n, repeatedLater.includes(n) ? 9999 : n))]
        const token = chain.add(page(rows, isLast ? null : `T${index}`, { totalRecords: total }))
        expect(token).toBe(isLast ? null : `T${index}`)
      }
      const kept = new Map(chain.rows.map((one) => [`${one.start}|${one.userId}`, one.readySeconds]))
      expect(chain.rows).toHaveLength(total)
      expect(kept).toEqual(new Map(order.map((n) => [`${row(n).start}|${row(n).userId}`, n])))
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['more than Zoom counts', 2, [1, 2, 3]],
  ['fewer than Zoom counts', 4, [1, 2, 3]],
  ['twice the same in the place of another', 3, [1, 1, 2]],
])('a chain with %s is not whole', (_, totalRecords, numbers) => {
  const rows = numbers.map((number) => row(number))
  expect(() => new PageChain(query).add(page(rows, null, { totalRecords }))).toThrow(ChainNotWhole)
})

test('the last total counts, and none at all is no reason for doubt', () => {
  const grown = new PageChain(query)
  grown.add(page([row(1)], 'A', { totalRecords: 5 }))
  expect(grown.add(page([row(2)], null, { totalRecords: 2 }))).toBeNull()
  const silent = new PageChain(query)
  silent.add(page([row(1)], 'A'))
  expect(silent.add(page([row(2)], null))).toBeNull()
  expect([silent.total, silent.rows.length, silent.pages]).toEqual([null, 2, 2])
})

test('a row that cannot be read counts as sent', () => {
  const chain = new PageChain(query)
  expect(chain.add(page([row(1)], null, { totalRecords: 2, rejected: [{ reason: 'odd', row: '{}' }] }))).toBeNull()
  expect(chain.rejected).toBe(1)
})

test.each([
  ['the same token again', ['A', 'A']],
  ['two tokens in turn', ['A', 'B', 'A']],
])('%s ends the chain', (_, tokens) => {
  const chain = new PageChain(query)
  const follow = () => {
    for (const token of tokens) chain.add(page([row(1)], token, { totalRecords: 900 }))
  }
  expect(follow).toThrow(ZoomChainError)
})

test.each([900, 1, 0, -1])(
  'fresh tokens without end are followed no further than a total of %d allows',
  (totalRecords) => {
    const chain = new PageChain(query)
    const follow = () => {
      for (let number = 0; number < 1000; number += 1) chain.add(page([row(number)], `T${number}`, { totalRecords }))
    }
    expect(follow).toThrow(ZoomChainError)
    expect(chain.pages).toBe(Math.ceil(Math.max(0, totalRecords) / 100) * 2 + 2)
  },
)

test.each([
  ['another zone', { timezone: 'Europe/Berlin' }],
  ['another day', { from: '1970-01-02T00:00:00Z' }],
  ['a shorter range', { to: '1970-01-01T09:00:00Z' }],
])('an answer about %s is not used', (_, echo) => {
  expect(() => new PageChain(query).add(page([row(1)], null, { echo }))).toThrow(ChainNotWhole)
})

test('the same question in other words is', () => {
  const echo = { from: '1970-01-01T01:00:00+01:00', to: '1970-01-01T09:59:59Z', timezone: 'Etc/UTC' }
  expect(new PageChain(query).add(page([row(1)], null, { echo }))).toBeNull()
})

test('a chain without a total ends too', () => {
  const chain = new PageChain(query)
  const follow = () => {
    for (let number = 0; number < 20_000; number += 1) chain.add(page([], `T${number}`))
  }
  expect(follow).toThrow(ZoomChainError)
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ANY_QUESTION } from '@readyboard/contract'
import { expect, onTestFinished, test } from 'vitest'
import { ChangedMeanwhile, tablePages } from './export-pages.ts'
import { Product } from './product.ts'

type Page = { version: string; rows: number; total: number; status?: number }

/** A product that answers with one page after the other. */
async function productAnswering(pages: readonly Page[]): Promise<Product> {
  const left = [...pages]
  const server = createServer((_, res) => {
    const { version, rows, total, status = 200 } = left.shift() ?? { version: '', rows: 0, total: 0 }
    if (status !== 200) {
      const problem = {
        type: 'urn:readyboard:problem:too-many-requests',
        title: '',
        status,
        detail: '',
        errors: [],
        traceId: '',
      }
      res.writeHead(status, { 'Retry-After': '0' }).end(JSON.stringify(problem))
      return
    }
    const instant = '2026-11-01T00:00:00+00:00'
    const query = {
      from: instant,
      to: instant,
      tz: 'UTC',
      interval: '1_day',
      queue: null,
      agents: [],
      range: null,
      compare: 'none',
    }
    const intervals = { covered: 1, total: 1, provisional: 0 }
    const coverage = {
      state: 'complete',
      asOf: null,
      version,
      intervals,
      parts: [],
      fetch: null,
      rowsRejected: 0,
      problem: null,
    }
    res.end(JSON.stringify({ query, coverage, totals: {}, rows: Array.from({ length: rows }, () => ({})), total }))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const session = {
    viewer: { id: 'anyone', name: 'Anyone', email: null },
    rights: { allQueues: true },
    features: { demo: false },
    defaults: { timeZone: 'UTC', weekStartsOn: 'monday' as const },
    zoom: { settleHours: 24, lookBackDays: 180 },
    version: '0.0.0',
  }
  return new Product(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, session, false)
}

const read = async (pages: readonly Page[]) =>
  await Array.fromAsync(
    tablePages(await productAnswering(pages), { table: 'agents', question: ANY_QUESTION, view: '' }),
  )

const page = (rows: number, total = 450, version = 'a'): Page => ({ version, rows, total })

test('pages are read until their rows are all there', async () => {
  const pages = await read([page(200), page(200), page(50)])
  expect(pages.map(({ rows }) => rows.length)).toEqual([200, 200, 50])
})

test('a product that thinks one viewer asks too much is asked again', async () => {
  expect(await read([page(200, 250), { ...page(0), status: 429 }, page(50, 250)])).toHaveLength(2)
})

test.each([
  ['a number changed', [page(200), page(200, 450, 'b'), page(50)]],
  ['rows ran out before the total was reached', [page(200), page(0)]],
  ['more rows came than there are', [page(200, 250), page(200, 250)]],
])('nothing passes for whole where %s', async (_, pages) => {
  await expect(read(pages)).rejects.toThrow(ChangedMeanwhile)
})

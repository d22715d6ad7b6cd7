import { expect, test } from 'vitest'
import { ZoomChainError } from './errors.ts'
import { followPages } from './pages.ts'

/** Follows a chain whose n-th page is `pages(n)`; gives the tokens asked for, and what it ended in. */
async function follow(pages: (count: number) => { nextPageToken: string | null; totalRecords: number | null }) {
  const asked: (string | undefined)[] = []
  const chain = followPages(100, async (token) => {
    asked.push(token)
    return pages(asked.length)
  })
  try {
    for await (const _page of chain);
  } catch (error) {
    return { asked, error }
  }
  return { asked, error: null }
}

test('a chain is followed to its empty token', async () => {
  const { asked, error } = await follow((n) => ({ nextPageToken: n < 3 ? `t${n}` : null, totalRecords: 250 }))
  expect(asked).toEqual([undefined, 't1', 't2'])
  expect(error).toBeNull()
})

test.each([
  ['A, A', ['A', 'A'], 2],
  ['A, B, A', ['A', 'B', 'A'], 3],
])('the loop %s is found', async (_name, tokens, requests) => {
  const { asked, error } = await follow((n) => ({ nextPageToken: tokens[n - 1] ?? null, totalRecords: 1000 }))
  expect(error).toBeInstanceOf(ZoomChainError)
  expect(error).toMatchObject({ problem: 'loop', retryable: true })
  expect(asked).toHaveLength(requests)
})

test.each([
  [1000, 22],
  [1001, 24],
  [1, 4],
  [0, 2],
  [-1, 2],
  [null, 10_000],
])('tokens that never end stop, for a total of %j, after %i pages', async (totalRecords, pages) => {
  const { asked, error } = await follow((n) => ({ nextPageToken: `t${n}`, totalRecords }))
  expect(error).toMatchObject({ problem: 'too-many-pages', pages })
  expect(asked).toHaveLength(pages)
})

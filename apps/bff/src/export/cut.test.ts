import { expect, test } from 'vitest'
import { cut } from './cut.ts'

async function* pages(...sizes: number[]) {
  let next = 0
  for (const size of sizes) yield Array.from({ length: size }, () => next++)
}

async function partsOf(most: number, count: number, ...sizes: number[]): Promise<number[][]> {
  const parts = cut(pages(...sizes), most)
  const read: number[][] = []
  for (let part = 0; part < count; part += 1) read.push((await Array.fromAsync(parts.next())).flat())
  return read
}

test('rows go on in the next part where one is full, and none is lost or told twice', async () => {
  expect(await partsOf(4, 3, 3, 3, 3)).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], [8]])
  expect(await partsOf(3, 2, 3, 3)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('the pages are read to their end even where the last part is just full', async () => {
  let ended = false
  async function* two() {
    yield [1, 2]
    ended = true
  }
  await Array.fromAsync(cut(two(), 2).next())
  expect(ended).toBe(true)
})

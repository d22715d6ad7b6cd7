import { expect, test } from 'vitest'
import { allOnline } from './online-names.ts'

const people = (online: number, offline: number) =>
  Array.from({ length: online + offline }, (_, index) => ({ onlineSeconds: index < online ? 1800 : 0 }))

test.each([
  ['nobody', 0, 0, [1]],
  ['fewer than a page', 15, 9, [1]],
  ['just a page, and nobody offline', 200, 0, [1]],
  ['more than a page', 310, 500, [1, 2]],
  ['whole pages only', 400, 30, [1, 2, 3]],
])('%s is online: no page is asked for in vain', async (_, online, offline, pages) => {
  const all = people(online, offline)
  const asked: number[] = []
  const { rows } = await allOnline(async (page) => {
    asked.push(page)
    return { total: all.length, rows: all.slice((page - 1) * 200, page * 200) }
  }, 200)
  expect(rows).toHaveLength(online)
  expect(asked).toEqual(pages)
})

import { expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { desk, openTroubledDesk } from '../testing/troubled-desk.ts'

openTroubledDesk(28, { agents: 16 })
const DAY = 'from=2026-11-10&to=2026-11-12&tz=UTC&interval=1_day'

/** Names as somebody wrote them, and as they are kept where that cannot be stored or sent as it is. */
const NAMES: [name: string, kept?: string][] = [
  ['<img src=x onerror=alert(1)>'],
  ['</script><script>alert(1)</script>'],
  ['\u202Egnol oot si ohw\u202C'],
  ['x'.repeat(65_536), 'x'.repeat(200)],
  ['👩‍👩‍👧‍👦 Ünï ﷽'],
  ['a\0b', 'a\uFFFDb'],
  ['half \uD83D', 'half \uFFFD'],
  ['=HYPERLINK("http://evil","x")'],
  ['@SUM(1+1)*cmd|A0'],
  ['+1'],
  ['-1'],
  ['\tA1'],
  ["'; drop table time_rows; --"],
  ['constructor'],
  ['__proto__'],
  ['ｐａｙｐａｌ Аdmin'],
]

test('whatever people are called, it is kept, found, sorted and sent as text, and their numbers are theirs', async () => {
  const people = everybody(desk.zoom).slice(0, NAMES.length)
  for (const [index, [name]] of NAMES.entries()) desk.zoom.rename(people[index] ?? '', name)
  const { rows } = await desk.agents(DAY, 'pageSize=200&sort=displayName')
  const kept = new Map(rows.map(({ userId, displayName }) => [userId, displayName]))
  for (const [index, [name, stored = name]] of NAMES.entries()) {
    const userId = people[index] ?? ''
    if (!kept.has(userId)) continue
    expect(kept.get(userId)).toBe(stored)
    const found = await desk.agents(DAY, `search=${encodeURIComponent(stored)}&pageSize=200`)
    expect(found.rows.map((row) => row.userId)).toContain(userId)
  }
  expect(people.filter((userId) => kept.has(userId)).length).toBeGreaterThan(10)
  const intervals = await desk.intervals(DAY, 'sort=displayName&pageSize=200')
  for (const row of intervals.rows) expect(row.displayName).toBe(kept.get(row.userId))
  expect([...kept.values()].every((name) => name.isWellFormed())).toBe(true)
})

test('of two who are called the same each keeps what is theirs', async () => {
  for (const userId of everybody(desk.zoom)) desk.zoom.rename(userId, 'Alex Smith')
  const { rows, total } = await desk.agents(DAY, 'pageSize=200')
  expect(new Set(rows.map(({ userId }) => userId)).size).toBe(total)
  expect(new Set(rows.map(({ displayName }) => displayName))).toEqual(new Set(['Alex Smith']))
})

test('a name that is nothing is replaced by the id, and the latest name counts', async () => {
  const [first = ''] = everybody(desk.zoom)
  desk.zoom.rename(first, '   ')
  const nameOf = async (question: string) =>
    (await desk.agents(question, 'pageSize=200')).rows.find(({ userId }) => userId === first)?.displayName
  expect(await nameOf(DAY)).toBe(first)
  desk.zoom.rename(first, 'Married Name')
  await desk.report('from=2026-11-16&to=2026-11-18&tz=UTC&interval=1_day')
  expect(await nameOf(DAY)).toBe('Married Name')
})

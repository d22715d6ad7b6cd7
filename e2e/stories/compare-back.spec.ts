import { expect, test } from '../fixtures.ts'
import { changes, secondsChange, wrapUpOf } from '../oracle/changes.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf, yearBefore } from '../oracle/zone-time.ts'
import { text } from '../reading/occupancy.ts'
import { agentsTable, figures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

/** Ten days up to a Sunday: no whole weeks, so that every comparison goes to other days. */
const LAST = lastWeek().sunday
const FIRST = dayAfter(LAST, -9)

const ALL = [
  { compare: 'previous', first: dayAfter(FIRST, -10), last: dayAfter(LAST, -10) },
  { compare: 'previous-week', first: dayAfter(FIRST, -14), last: dayAfter(LAST, -14) },
  { compare: 'previous-year', first: yearBefore(FIRST), last: yearBefore(LAST) },
]

/** Local days, both ends included. */
function daysOf(first: string, last: string) {
  const days: { from: number; to: number }[] = []
  for (let day = first; day <= last; day = dayAfter(day, 1))
    days.push({ from: instantOf(day, NEW_YORK), to: instantOf(dayAfter(day, 1), NEW_YORK) })
  return days
}

const whole = (days: ReturnType<typeof daysOf>) => ({ from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 })
const byText = (a: string[], b: string[]) => a.join().localeCompare(b.join())

for (const { compare, first, last } of ALL)
  test(`ten days by ${compare} are held against the days that a calendar says, in the figures and in each agent’s row`, async ({
    page,
    openOwnDesk,
  }) => {
    test.slow()
    // Days alone are stored here: Zoom rounds each average of a row, and hours have more of them.
    const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 } })
    const [days, daysBefore] = [daysOf(FIRST, LAST), daysOf(first, last)]
    const [now, before] = [whole(days), whole(daysBefore)]
    const change = changes(sumsOf(zoom, now), sumsOf(zoom, before))
    const address = `?from=${FIRST}&to=${LAST}&tz=${NEW_YORK}&interval=1_day&compare=${compare}`
    await page.goto(`${url}/${address}`)
    await expect(figures(page).locator('.figure.online')).toContainText(change.online, { ...text, timeout: 40_000 })
    for (const [name, words] of [
      ['Online time', change.online],
      ['Occupied', change.occupied],
      ['Not ready', change.notReady],
      ['Inbound calls', change.calls],
      ['Avg talk', change.talk],
      ['Avg wrap-up', secondsChange(wrapUpOf(zoom, days), wrapUpOf(zoom, daysBefore))],
    ] as const)
      await expect(figures(page).locator('.figure', { hasText: name })).toContainText(words, text)
    await figures(page).locator('.figure.online .delta').hover()
    await expect(page.getByRole('tooltip')).toContainText('10 of 10 days compared', text)
    const day = Number(first.slice(8))
    await expect(page.getByRole('tooltip')).toContainText(new RegExp(`^vs ${day}\\D`), text)

    await page.goto(`${url}/agents${address}&pageSize=100`)
    const read = () => readColumns(agentsTable(page), ['Online', 'vs'])
    await expect.poll(async () => (await read())[0]?.[1]).toBe(`${change.occupancy} ${change.online}`)
    const expected = everybody(zoom)
      .map((userId) => ({ one: sumsOf(zoom, now, [userId]), other: sumsOf(zoom, before, [userId]) }))
      .filter(({ one }) => one.online > 0)
      .map(({ one, other }) => {
        const of = changes(one, other)
        return [written.clock(one.online), other.online > 0 ? `${of.occupancy} ${of.online}` : 'no row then']
      })
    const online = (await read()).slice(1).filter(([time]) => time !== '0:00:00')
    expect(online.toSorted(byText)).toEqual(expected.toSorted(byText))
  })

import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import {
  bandOf,
  type ColourOf,
  fifths,
  isThin,
  percentOfItsColour,
  type Share,
  tenths,
  wholePercent,
} from '../oracle/cell-colours.ts'
import { DAY_NAMES, patternsAt, twoWeeks, type WeekHourSums, weekOf, zoomSharesOf } from '../oracle/patterns.ts'
import { NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, instantOf } from '../oracle/zone-time.ts'
import { seconds as s, text } from '../reading/occupancy.ts'
import { expectWhole, map, panel, timeOf } from '../reading/patterns.ts'

const HOUR = 3600
const PLACES = DAY_NAMES.flatMap((_, day) => Array.from({ length: 25 }, (_, hour) => ({ day, hour })))
const keyOf = (day: number, hour: number) => (hour === 24 ? `${day}` : `${day} ${hour}`)

type Measure = (sums: WeekHourSums, key: string) => Share

const states = ({ ready, notReady, occupied }: WeekHourSums) => ready + notReady + occupied
const available: Measure = ({ occupied, ready }) => ({
  part: occupied,
  whole: occupied + ready,
  base: occupied + ready,
})
const loggedIn: Measure = ({ occupied, online }) => ({ part: occupied, whole: online, base: online })
const ready: Measure = (sums) => ({ part: sums.ready, whole: states(sums), base: states(sums) })
const notReady: Measure = (sums) => ({ part: sums.notReady, whole: states(sums), base: states(sums) })

const online = (sums: WeekHourSums) => (sums.online / (sums.hours * HOUR)).toFixed(1)

/** What every cell of the map is called, from its sums; without colours in whole percents, as Zoom gives them. */
function namesOf(week: ReadonlyMap<string, WeekHourSums>, measure: Measure | 'online', colourOf: ColourOf | null) {
  return PLACES.map(({ day, hour }) => {
    const key = keyOf(day, hour)
    const sums = week.get(key)
    if (!sums) throw new Error('an hour of the week is missing')
    const time = hour === 24 ? `${DAY_NAMES[day]}, all day` : timeOf(day, hour)
    if (measure === 'online') return `${time}: ${online(sums)}`
    const share = measure(sums, key)
    const more = `, ${online(sums)} agents online on average`
    if (share.whole === 0) return `${time}: nobody available${more}`
    const ofHour = colourOf === null ? wholePercent(share) : percentOfItsColour(share, colourOf)
    const value = hour < 24 || colourOf === null ? ofHour : written.percent(share.part, share.whole)
    const band = colourOf === bandOf ? `, ${bandOf(share)}` : ''
    return `${time}: ${value}${isThin(share) ? ', thin base' : band}${more}`
  })
}

const cellNames = (page: Page) =>
  map(page)
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((one) => (one.getAttribute('aria-label') ?? '').replaceAll('\u202f', ' ')))

test('every hour says its band, and every other measure of it is true as well', async ({ page, desk }) => {
  test.slow()
  const week = weekOf(desk.zoom, twoWeeks())
  await page.goto(patternsAt())
  await expectWhole(page)
  const expectNames = (names: string[]) => expect.poll(() => cellNames(page)).toEqual(names)
  await expectNames(namesOf(week, available, bandOf))
  const measures = page.getByRole('group', { name: 'Measure of the map' })
  for (const [name, measure] of [
    ['Ready', ready],
    ['Not ready', notReady],
    ['Online', 'online'],
  ] as const) {
    await measures.getByRole('button', { name, exact: true }).click()
    await expectNames(namesOf(week, measure, tenths))
  }
  await page.goto(patternsAt('&occupancy=logged-in'))
  await expectWhole(page)
  await expectNames(namesOf(week, loggedIn, fifths))
})

test('Zoom’s occupancy of every hour is that of its rows, each as Zoom rounds it', async ({ page, openOwnDesk }) => {
  test.slow()
  // A desk of its own: hours that somebody else has asked for by quarters would be put together from theirs, and Zoom
  // rounds each of its rows.
  const desk = await openOwnDesk()
  const shares = zoomSharesOf(desk.zoom, twoWeeks())
  await page.goto(desk.url + patternsAt('&occupancy=zoom'))
  await expectWhole(page)
  const zooms: Measure = ({ online: base }, key) => {
    const { percentSeconds, onlineSeconds } = shares.get(key) ?? { percentSeconds: 0, onlineSeconds: 0 }
    return { part: percentSeconds / 100, whole: onlineSeconds, base }
  }
  const names = namesOf(weekOf(desk.zoom, twoWeeks()), zooms, null)
  await expect.poll(() => cellNames(page)).toEqual(names)
})

test('before an hour is chosen the panel tells of all of them, and the bars how many agents are online', async ({
  page,
  desk,
}) => {
  const { monday } = twoWeeks()
  const week = weekOf(desk.zoom, twoWeeks())
  const days = DAY_NAMES.flatMap((_, day) => week.get(`${day}`) ?? [])
  const parts = days.flatMap(({ parts: hours }) => hours)
  const total = (
    of: readonly { occupied: number; ready: number; notReady: number; online: number; inboundCalls: number }[],
  ) => ({
    occupied: of.reduce((sum, hour) => sum + hour.occupied, 0),
    ready: of.reduce((sum, hour) => sum + hour.ready, 0),
    notReady: of.reduce((sum, hour) => sum + hour.notReady, 0),
    online: of.reduce((sum, hour) => sum + hour.online, 0),
    inboundCalls: of.reduce((sum, hour) => sum + hour.inboundCalls, 0),
  })
  const all = total(parts)
  const middle = instantOf(dayAfter(monday, 7), NEW_YORK)
  const weeks = [parts.filter(({ from }) => from < middle), parts.filter(({ from }) => from >= middle)].map(total)
  await page.goto(patternsAt())
  await expectWhole(page)
  await expect(panel(page).getByRole('heading')).toHaveText('All hours of the week')
  const percent = written.printedOccupancy(all)
  const place = percent > 85 ? 'above' : percent < 75 ? 'below' : 'in'
  const above = weeks.filter((one) => written.printedOccupancy(one) > 85).length
  const sum = all.ready + all.notReady + all.occupied
  for (const words of [
    `${written.percent(all.occupied, all.occupied + all.ready)} occupancy, ${place} the 75\u2060–\u206085 target`,
    `${s(all.occupied)} ÷ (${s(all.occupied)} + ${s(all.ready)})`,
    `Average agents online ${(all.online / (parts.length * HOUR)).toFixed(1)}`,
    `Not ready ${written.hours(all.notReady)} · ${written.percent(all.notReady, sum)}`,
    `Weeks above 85 % ${above} of 2`,
    `Inbound calls ${written.count(all.inboundCalls)}`,
  ])
    await expect(panel(page)).toContainText(words, text)
  for (const [index, { occupied, ready: free }] of weeks.entries()) {
    const date = dayInWords(dayAfter(monday, index * 7)).slice(4)
    const value = written.percent(occupied, occupied + free).replace(' ', '\\s')
    await expect(panel(page).getByRole('link', { name: new RegExp(`^Week of ${date}: ${value}\\.`) })).toBeVisible()
  }

  const byHour = Array.from({ length: 24 }, (_, hour) => {
    const same = DAY_NAMES.flatMap((_, day) => week.get(`${day} ${hour}`) ?? [])
    return total(same).online / (same.reduce((count, { hours }) => count + hours, 0) * HOUR)
  })
  const most = Math.max(...byHour)
  const bars = page.locator('.heat-bar')
  const drawn = await bars.evaluateAll((all) =>
    all.map((bar) => ({
      number: bar.querySelector('b')?.textContent ?? '',
      percent: Number.parseFloat(bar.querySelector('i')?.style.height ?? ''),
    })),
  )
  expect(drawn.map(({ number }) => number)).toEqual(byHour.map((value) => (value === most ? most.toFixed(1) : '')))
  for (const [hour, value] of byHour.entries())
    expect(drawn[hour]?.percent).toBeCloseTo(Math.max(3, (value / most) * 100), 2)
})

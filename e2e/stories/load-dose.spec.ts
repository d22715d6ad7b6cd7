import { expect, test } from '../fixtures.ts'
import { type Dose, dosesOf, hoursOf, patternsAt, twoWeeks } from '../oracle/patterns.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, wallAt } from '../oracle/zone-time.ts'
import { person } from '../reading/agent.ts'
import { tabTo } from '../reading/keys.ts'
import { cell, dose, doseTable, expectWhole, panel, timeOf } from '../reading/patterns.ts'
import { readTable } from '../reading/table.ts'

const MARKS = /^(none|\d+ h)/
const written5 = ({ name, available, bands, occupied, run }: Dose) => [
  name,
  written.clock(available),
  written.clock(bands[4]),
  written.percent(bands[4], available),
  run ? `${run.hours} h ${dayInWords(wallAt(run.from, NEW_YORK))}, ${wallAt(run.from, NEW_YORK).slice(11)}` : 'none',
  written.percent(occupied, available),
]
const sumOf = (doses: readonly Dose[], of: (dose: Dose) => number) => doses.reduce((sum, one) => sum + of(one), 0)

test('the load dose of every agent is what really happened, and its first row the sum of them', async ({
  page,
  desk,
}) => {
  test.slow()
  const { doses, leftOut } = dosesOf(desk.zoom, hoursOf(twoWeeks()))
  const longest = Math.max(...doses.map(({ run }) => run?.hours ?? 0))
  await page.goto(patternsAt('&pageSize=100&sort=over90Seconds&order=desc'))
  await expectWhole(page)
  const rows = async () => (await readTable(doseTable(page))).slice(1).map(([name, _, ...cells]) => [name, ...cells])
  const byStrain = doses.toSorted((a, b) => b.bands[4] - a.bands[4] || a.name.localeCompare(b.name))
  const totals = [
    `All ${doses.length} with 1 h or more`,
    written.clock(sumOf(doses, ({ available }) => available)),
    written.clock(sumOf(doses, ({ bands }) => bands[4])),
    written.percent(
      sumOf(doses, ({ bands }) => bands[4]),
      sumOf(doses, ({ available }) => available),
    ),
    `${longest} h longest of all`,
    written.percent(
      sumOf(doses, ({ occupied }) => occupied),
      sumOf(doses, ({ available }) => available),
    ),
  ]
  await expect.poll(async () => (await rows())[0]).toEqual(totals)
  expect((await rows()).slice(1)).toEqual(byStrain.map(written5))
  for (const { name, bands } of byStrain.slice(0, 5)) {
    const words = ['Below 60', '60–75', '75–85 target', '85–90', 'Above 90'].map(
      (band, at) => `${band} ${written.hours(bands[at] ?? 0)}`,
    )
    await expect(doseTable(page).getByRole('row', { name }).getByRole('img')).toHaveAttribute(
      'aria-label',
      words.join(', '),
    )
  }
  if (leftOut > 0) await expect(dose(page)).toContainText(`${leftOut} agent${leftOut === 1 ? '' : 's'} with under 1 h`)

  await dose(page).getByRole('button', { name: 'Longest run above' }).click()
  await expect(page).toHaveURL(/sort=longestRunSeconds&order=desc/)
  const runs = async () => (await rows()).slice(1).map(([, , , , run = '']) => MARKS.exec(run)?.[0])
  await expect.poll(async () => (await runs())[0]).toBe(`${longest} h`)
  expect(await runs()).toEqual(
    doses
      .map(({ run }) => run?.hours ?? 0)
      .toSorted((a, b) => b - a)
      .map((hours) => (hours > 0 ? `${hours} h` : 'none')),
  )
})

test('by keyboard alone: through the hours, behind one, filter the dose to it, and undo it', async ({ page, desk }) => {
  test.slow()
  const stretch = twoWeeks()
  const tuesdays = hoursOf(stretch).filter(({ day, hour }) => day === 1 && hour === 10)
  const { doses } = dosesOf(desk.zoom, tuesdays)
  await page.goto(patternsAt('&pageSize=100'))
  await expectWhole(page)
  await page.getByRole('button', { name: 'View as table' }).focus()
  await page.keyboard.press('Tab')
  await expect(cell(page, timeOf(0, 0))).toBeFocused()
  await page.keyboard.press('ArrowDown')
  for (let hour = 0; hour < 10; hour += 1) await page.keyboard.press('ArrowRight')
  await expect(cell(page, timeOf(1, 10))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('Tuesdays, 10:00–11:00')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toContainText('All hours of the week')
  await expect(cell(page, timeOf(1, 10))).toBeFocused()
  await page.keyboard.press('Enter')

  const filter = panel(page).getByRole('button', { name: 'Filter to Tuesdays 10:00' })
  for (let tab = 0; tab < 6 && !(await filter.evaluate((one) => one === document.activeElement)); tab += 1)
    await page.keyboard.press('Tab')
  await expect(filter).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/hours=tue-10/)
  const chip = dose(page).getByRole('button', { name: 'Only Tuesdays, 10:00–11:00: remove this filter' })
  await expect(chip).toBeVisible()
  const rows = async () => (await readTable(doseTable(page))).slice(1).map(([name, _, ...cells]) => [name, ...cells])
  await expect.poll(async () => (await rows()).length).toBe(doses.length + 1)
  const byName = (await rows()).slice(1)
  expect(byName.toSorted()).toEqual(doses.map(written5).toSorted())

  await page.keyboard.press('Tab')
  await expect(chip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/hours=/)
  await expect(page).toHaveURL(/cell=tue-10/)
  await page.keyboard.press('Shift+Tab')
  await expect(filter).toBeFocused()
})

test('a name in the load dose leads to that agent by keyboard, and from there back', async ({ page, desk }) => {
  const { doses } = dosesOf(desk.zoom, hoursOf(twoWeeks()))
  const { name } = doses.toSorted((a, b) => b.available - a.available)[0] ?? { name: '' }
  await page.goto(patternsAt('&cell=tue-10&sort=availableSeconds&order=desc'))
  await expectWhole(page)
  const address = page.url()
  await dose(page).getByLabel('Find an agent').focus()
  await tabTo(page, doseTable(page).getByRole('link', { name }).first())
  await page.keyboard.press('Enter')
  await expect(person(page)).toHaveText(name)
  await expect(page).toHaveURL(/\/agents\/[^?]+\?from=/)
  await tabTo(page, page.getByRole('link', { name: 'Back to Patterns' }))
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('Tuesdays, 10:00–11:00')
  expect(page.url()).toBe(address)
})

test('the dose of a range that is not whole says so', async ({ page, openOwnDesk }) => {
  test.slow()
  const environment = { CONSENT_SECONDS: '1', ZOOM_HEAVY_PER_SECOND: '4' }
  const { url } = await openOwnDesk({ zoom: { agents: 20 }, environment })
  const { monday, sunday } = lastWeek()
  const at = (from: string) => `${url}/patterns?from=${from}&to=${sunday}&tz=${NEW_YORK}`
  await page.goto(at(monday))
  await page.getByRole('button', { name: 'Fetch it' }).click()
  await expect(doseTable(page)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('7 of 7 days', { timeout: 60_000 })
  await expect(dose(page)).not.toContainText('so far')
  await page.goto(at(dayAfter(monday, -14)))
  await expect(page.getByRole('heading', { name: /^Fetching the rest takes/ })).toBeVisible()
  await expect(dose(page)).toContainText('Of what is fetched so far.')
  await expect(doseTable(page)).toBeVisible()
})

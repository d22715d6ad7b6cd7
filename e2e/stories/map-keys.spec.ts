import { expect, test } from '../fixtures.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { cell, expectWhole, panel, timeOf } from '../reading/patterns.ts'

test('with Alt, Shift or the command key an arrow is left to the browser, without one it leads through the map', async ({
  page,
}) => {
  await page.goto(patternsAt())
  await expectWhole(page)
  const middle = cell(page, timeOf(1, 1))
  await middle.focus()
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      document.body.dataset.taken = `${event.key} ${event.defaultPrevented}`
    })
  })
  const taken = () => page.evaluate(() => document.body.dataset.taken)
  for (const held of ['Alt', 'Shift', 'Meta']) {
    await page.keyboard.press(`${held}+ArrowDown`)
    expect(await taken()).toBe('ArrowDown false')
    await expect(middle).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  expect(await taken()).toBe('ArrowDown true')
  await expect(cell(page, timeOf(2, 1))).toBeFocused()
})

test('Escape beside the map closes an hour, and with none open leaves the history as it is', async ({ page }) => {
  await page.goto(patternsAt())
  await expectWhole(page)
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  const week = panel(page).getByRole('link').first()
  await week.focus()
  await page.keyboard.press('Escape')
  await expect(week).toBeFocused()
  expect(await steps()).toBe(before)

  await cell(page, timeOf(1, 10)).press('Enter')
  await expect(panel(page)).toContainText('Tuesdays, 10:00–11:00')
  await week.press('Escape')
  await expect(panel(page)).toContainText('All hours of the week')
  await expect(cell(page, timeOf(1, 10))).toBeFocused()
})

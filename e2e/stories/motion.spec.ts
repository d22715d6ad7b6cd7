import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { expectListening } from '../reading/occupancy.ts'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** What would fade, slide or spin: elements, and what is drawn before and after them. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((text) => Number.parseFloat(text) > 0)
    const found = [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].filter((part) => {
        const style = getComputedStyle(element, part)
        const isAnimated = style.animationName !== 'none' && lasts(style.animationDuration)
        return isAnimated || (style.transitionProperty !== 'none' && lasts(style.transitionDuration))
      }),
    )
    return found.length
  })

test('what moves stands still for who asks the system for less motion', async ({ page }) => {
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expectListening(page)
  expect(await moving(page)).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving(page)).toBe(0)
})

test('and for who asks for it in the settings, on every page', async ({ page }) => {
  await page.goto('/settings')
  const motion = page.getByRole('group', { name: 'Motion' })
  await motion.getByRole('button', { name: 'Reduced' }).click()
  await expect(motion.getByRole('button', { name: 'Reduced' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expectListening(page)
  expect(await moving(page)).toBe(0)
})

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing of what axe can judge is wrong, on the whole page or in a part of it. */
export async function expectNoViolations(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(RULES)
  const { violations } = await (part ? builder.include(part) : builder).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)}`,
  )
  expect(found).toEqual([])
}

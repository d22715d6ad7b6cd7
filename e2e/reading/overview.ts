import { expect, type Locator, type Page } from '@playwright/test'
import { ratiosOf, type Sums } from '../oracle/sums.ts'
import * as written from '../oracle/written.ts'

export const figures = (page: Page): Locator => page.getByRole('region', { name: 'Key figures' })
export const agentsTable = (page: Page): Locator => page.getByRole('table', { name: 'Time in each state by agent' })
export const chart = (page: Page): Locator => page.getByRole('application', { name: /^Agent time by / })
export const chartTable = (page: Page): Locator =>
  page.getByRole('table', { name: 'Agent time in each state by interval' })
export const tooltip = (page: Page): Locator => page.getByRole('figure').getByRole('table')

/** The figures on top say what really happened. */
export async function expectFigures(page: Page, sums: Sums): Promise<void> {
  const ratios = ratiosOf(sums)
  const region = figures(page)
  for (const text of [
    `Online time ${written.hours(sums.online)}`,
    `Occupied ${ratios.occupied} ${written.hours(sums.occupied)}`,
    `Ready ${ratios.ready} ${written.hours(sums.ready)}`,
    `Not ready ${ratios.notReady} ${written.hours(sums.notReady)}`,
    `${written.hours(sums.occupied)} ÷ ${written.hours(sums.occupied + sums.ready)}`,
    `Inbound calls ${written.count(sums.inboundCalls)}`,
    `Avg talk ${written.average(averageTalk(sums))}`,
  ])
    await expect(region).toContainText(text, { useInnerText: true })
  // A phone has no room for all of what it is the occupancy of.
  await expect(region).toContainText(
    new RegExp(`Occupancy\\s+of available\\s+(time\\s+)?${ratios.occupancy.replace(/\s/, '\\s')}`),
    {
      useInnerText: true,
    },
  )
}

/** What the agents table and its totals say of some sums. */
export const AGENT_COLUMNS = [
  'Agent',
  'Online',
  'Occupied',
  'Ready',
  'Not ready',
  'Occupancy',
  'Inbound',
  'Avg talk',
] as const

export function agentCells(name: string, sums: Sums, duration = written.clock): string[] {
  return [
    name,
    duration(sums.online),
    duration(sums.occupied),
    duration(sums.ready),
    duration(sums.notReady),
    ratiosOf(sums).occupancy,
    written.count(sums.inboundCalls),
    written.average(averageTalk(sums)),
  ]
}

/** What the chart's tooltip says of an interval, from the top of the stack down. */
export function tooltipCells(sums: Sums): string[][] {
  const ratios = ratiosOf(sums)
  return [
    ['Not ready', written.clock(sums.notReady), ratios.notReady],
    ['Ready', written.clock(sums.ready), ratios.ready],
    ['Occupied', written.clock(sums.occupied), ratios.occupied],
    ['Online', written.clock(sums.online), sums.agents === 1 ? '1 agent' : `${sums.agents} agents`],
  ]
}

/** Of a day or more: all talk over all calls. */
const averageTalk = ({ inboundCalls, inboundCallSeconds }: Sums): number | null =>
  inboundCalls === 0 ? null : inboundCallSeconds / inboundCalls

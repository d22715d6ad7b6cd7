import { ANY_QUESTION, type ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { linkTo } from './link-to.ts'

test('a copied link carries the zone and the interval that were in force, and how the table was sorted', () => {
  const resolved: ResolvedQuery = {
    from: '2026-10-29T00:00:00-04:00',
    to: '2026-11-04T15:00:00-05:00',
    tz: 'America/New_York',
    interval: '1_hour',
    queue: null,
    agents: [],
    range: 'last-7-days',
    compare: 'none',
  }
  const question = { ...ANY_QUESTION, period: 'last-7-days' as const }
  const link = linkTo(
    'https://rb.example',
    '/',
    question,
    new URLSearchParams('range=last-7-days&sort=occupancy'),
    resolved,
  )
  expect(link).toBe('https://rb.example/?range=last-7-days&tz=America/New_York&interval=1_hour&sort=occupancy')
})

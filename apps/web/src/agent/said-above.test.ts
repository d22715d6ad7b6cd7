import type { Coverage } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { isSaidAbove } from './said-above.ts'

const answer = (interval: '1_hour' | '1_day', state: Coverage['state'], code?: string) => ({
  query: { interval },
  coverage: { state, problem: code === undefined ? null : { code, detail: '', since: null, retryAt: null } },
})

test.each([
  ['hours of a page by the hour', answer('1_hour', 'partial', 'needs-consent'), answer('1_hour', 'partial'), true],
  [
    'hours that wait for consent beside whole days',
    answer('1_hour', 'partial', 'needs-consent'),
    answer('1_day', 'complete'),
    false,
  ],
  [
    'hours that wait for consent, as the days do',
    answer('1_hour', 'partial', 'needs-consent'),
    answer('1_day', 'partial', 'needs-consent'),
    false,
  ],
  ['hours on their way beside whole days', answer('1_hour', 'fetching'), answer('1_day', 'complete'), false],
  ['hours on their way, as the days are', answer('1_hour', 'fetching'), answer('1_day', 'fetching'), true],
  [
    'hours that Zoom refuses beside whole days',
    answer('1_hour', 'failed', 'zoom-unavailable'),
    answer('1_day', 'complete'),
    false,
  ],
  [
    'hours and days that Zoom refuses',
    answer('1_hour', 'failed', 'zoom-unavailable'),
    answer('1_day', 'partial', 'zoom-unavailable'),
    true,
  ],
  [
    'hours with another trouble than the days',
    answer('1_hour', 'partial', 'rate-limit'),
    answer('1_day', 'partial', 'zoom-unavailable'),
    false,
  ],
])('%s', (_, hours, page, said) => {
  expect(isSaidAbove(hours, page)).toBe(said)
})

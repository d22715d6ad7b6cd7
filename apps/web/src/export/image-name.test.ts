import type { TimeSheetReport } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { imageName } from './image-name.ts'

type State = TimeSheetReport['coverage']['state']

const named = (from: string, to: string, tz: string, state: State = 'complete') =>
  imageName({ query: { from, to, tz }, coverage: { state } }, 'png')

test('an image is named after its days and its zone', () => {
  expect(named('2026-10-29T00:00:00-04:00', '2026-11-05T00:00:00-05:00', 'America/New_York')).toBe(
    'chart_2026-10-29_2026-11-04_America-New_York.png',
  )
  expect(named('2026-11-04T00:00:00+05:45', '2026-11-04T15:00:00+05:45', 'Asia/Kathmandu')).toBe(
    'chart_2026-11-04_2026-11-04_Asia-Kathmandu.png',
  )
})

test('the name of an image says that not all of its range is there', () => {
  expect(named('2026-11-02T00:00:00Z', '2026-11-09T00:00:00Z', 'UTC', 'partial')).toBe(
    'chart_2026-11-02_2026-11-08_UTC_partial.png',
  )
})

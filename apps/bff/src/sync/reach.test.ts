import { expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { desk, expectWhole, openTroubledDesk, seconds, spoil } from '../testing/troubled-desk.ts'

openTroubledDesk(29)

const QUARTER = 'from=2026-08-01&to=2026-11-15&tz=UTC&interval=1_day'

test('what Zoom refuses as too long ago is out of reach, not failed, found out with few requests', async () => {
  desk.zoom.set({ lookBackDays: 60 })
  const { coverage, series } = await desk.report(QUARTER)
  desk.zoom.set({ lookBackDays: null })
  expect(coverage).toMatchObject({ state: 'partial', problem: null, fetch: null })
  // 20 November less 60 days, to the second: the first whole day after it.
  const reached = series.findIndex(({ start }) => start.startsWith('2026-09-22'))
  expect(series.map(({ state }) => state)).toEqual([
    ...Array(reached).fill('out-of-reach'),
    ...Array(series.length - reached).fill('final'),
  ])
  expect(desk.reports().filter(({ status }) => status === 400).length).toBeLessThanOrEqual(30)
  // Nobody asks for it again, and what can be had is true.
  const asked = desk.reports().length
  const again = await desk.report(QUARTER)
  expect(desk.reports().length).toBe(asked)
  expect(expectTruth(desk.zoom, again, seconds())).toBe(series.length - reached)
})

test('a young window that is refused has failed, whatever Zoom calls the reason', async () => {
  const body = { code: 300, message: 'Validation failed.', errors: [{ field: 'from', message: 'Invalid from date.' }] }
  spoil({ kind: 'answer', status: 400, body })
  const { coverage } = await desk.report('from=2026-11-10&to=2026-11-13&tz=UTC&interval=1_day', 0)
  await desk.room.fetcher.job(coverage.fetch?.id ?? '')?.finished
  await expect(desk.report('from=2026-11-10&to=2026-11-13&tz=UTC&interval=1_day', 0)).rejects.toThrow('refuses')
  await expectWhole('from=2026-11-02&to=2026-11-05&tz=UTC&interval=1_day')
})

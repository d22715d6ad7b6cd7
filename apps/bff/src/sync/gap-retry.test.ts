import { expect, test } from 'vitest'
import { clock, DAYS, desk, errorPage, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

openTroubledDesk(17)

test('after Zoom is back the range becomes whole without anybody looking', async () => {
  spoil(errorPage(503), { times: Number.POSITIVE_INFINITY })
  await expect(desk.report(DAYS, 3)).rejects.toMatchObject({ name: 'NothingStored' })
  expect(desk.room.fetcher.outcomes.owed).toBeGreaterThan(0)
  desk.zoom.faults.clear()
  const asked = desk.reports().length
  clock.forward(130)
  await expect.poll(() => desk.room.fetcher.outcomes.owed, { timeout: 20_000 }).toBe(0)
  const fetched = desk.reports().length
  expect(fetched).toBeGreaterThan(asked)
  expect(await expectWhole()).toBe(fetched)
})

test('a long outage with nobody looking costs few requests', async () => {
  spoil(errorPage(503), { times: Number.POSITIVE_INFINITY })
  await expect(desk.report(DAYS, 3)).rejects.toMatchObject({ name: 'NothingStored' })
  const asked = desk.reports().length
  for (let minutes = 0; minutes < 20; minutes += 5) {
    clock.forward(300)
    await expect.poll(() => desk.room.fetcher.queued, { timeout: 5000 }).toBe(0)
  }
  expect(desk.reports().length - asked).toBeLessThanOrEqual(30)
})

test('what waits for the end of the day is asked again when the day is over', async () => {
  spoil({ kind: 'rate-limit', limit: 'daily' }, { times: 50 })
  await expect(desk.report(DAYS, 3)).rejects.toThrow('daily limit')
  desk.zoom.faults.clear()
  const asked = desk.reports().length
  clock.forward(3600)
  await expect.poll(() => desk.room.fetcher.queued).toBe(0)
  expect(desk.reports().length).toBe(asked)
  clock.forward(9 * 3600)
  await desk.report('range=yesterday&tz=UTC&interval=1_day')
  await expectWhole()
})

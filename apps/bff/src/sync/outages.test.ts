import { expect, test } from 'vitest'
import { ANYONE } from '../testing/desk.ts'
import { clock, DAYS, desk, errorPage, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

const MIDNIGHT = '2026-11-21T00:00:00.000Z'
openTroubledDesk(13)

test('errors without end are asked about ever less: most requests are not sent', async () => {
  spoil(errorPage(503), { times: Number.POSITIVE_INFINITY })
  await expect(desk.report('from=2026-09-20&to=2026-11-15&tz=UTC&interval=1_hour', 3)).rejects.toThrow(
    'Zoom is not answering',
  )
  expect(desk.reports().length).toBeLessThan(60)
  desk.zoom.faults.clear()
  await expectWhole('from=2026-11-11&to=2026-11-13&tz=UTC&interval=1_hour')
})

test.each([undefined, null, 'Fri, 20 Nov 2026 23:00:00 GMT', '315360000'])(
  'a daily limit (Retry-After %s): nothing is asked until then, what is stored answers and says why',
  async (retryAfter) => {
    await expectWhole()
    const other = 'from=2026-11-01&to=2026-11-03&tz=America/New_York&interval=1_hour'
    const both = 'from=2026-11-09&to=2026-11-13&tz=America/New_York&interval=1_hour'
    spoil({ kind: 'rate-limit', limit: 'daily', ...(retryAfter === undefined ? {} : { retryAfter }) }, { times: 50 })
    await expect(desk.report(other, 5)).rejects.toMatchObject({ name: 'NothingStored' })
    desk.zoom.faults.clear()
    const asked = desk.reports().length
    await desk.restart()
    await expect(desk.report(other)).rejects.toThrow('daily limit')
    const { coverage, series } = await desk.report(both)
    expect(coverage).toMatchObject({ state: 'partial', problem: { code: 'daily-limit' } })
    expect(series.map(({ onlineSeconds }) => onlineSeconds === null)).toEqual([
      ...Array(24).fill(true),
      ...Array(96).fill(false),
    ])
    expect(desk.reports().length).toBe(asked)
    const retryAt = Date.parse(coverage.problem?.retryAt ?? '')
    expect(retryAt).toBeGreaterThan(clock.now())
    expect(retryAt).toBeLessThanOrEqual(Date.parse(MIDNIGHT))
    clock.forward((retryAt - clock.now()) / 1000 + 1)
    await expectWhole(other)
  },
)

test('Zoom gone: what is stored answers and says so, what is not says when to come back', async () => {
  await expectWhole()
  desk.zoom.faults.add({ times: Number.POSITIVE_INFINITY, action: { kind: 'reset', when: 'before-headers' } })
  const stored = await desk.report(DAYS)
  expect(stored.coverage).toMatchObject({ state: 'complete', problem: null })
  const more = 'from=2026-11-09&to=2026-11-13&tz=America/New_York&interval=1_hour'
  const { coverage, series, summary } = await desk.report(more, 3)
  expect(coverage).toMatchObject({ state: 'partial', problem: { code: 'zoom-unavailable' } })
  expect(series.slice(0, 24).map(({ state, readySeconds }) => [state, readySeconds])).toEqual(
    Array(24).fill(['failed', null]),
  )
  expect(summary.onlineSeconds).toBe(stored.summary.onlineSeconds)
  await expect(desk.report('from=2026-10-01&to=2026-10-02&tz=UTC', 3)).rejects.toMatchObject({ name: 'NothingStored' })
  desk.zoom.faults.clear()
  await expectWhole(more)
})

test('lists outlive Zoom too; a list that nobody has kept says when to come back', async () => {
  const names = async () => (await desk.answers.queueList(ANYONE, '', null)).items.map(({ name }) => name)
  const before = await names()
  desk.zoom.faults.add({ path: 'v2', times: Number.POSITIVE_INFINITY, action: errorPage(503) })
  clock.forward(3600)
  expect(await names()).toEqual(before)
  await desk.restart()
  expect(await names()).toEqual(before)
  await expect(desk.answers.agentList(ANYONE, null, '', null)).rejects.toMatchObject({ name: 'NothingStored' })
  const asked = desk.zoom.log.length
  await expect(desk.answers.agentList(ANYONE, null, '', null)).rejects.toMatchObject({ name: 'NothingStored' })
  expect(desk.zoom.log.length).toBe(asked)
  desk.zoom.faults.clear()
  clock.forward(6)
  expect((await desk.answers.agentList(ANYONE, null, '', null)).items.length).toBeGreaterThan(20)
})

test('an hour that cannot be renewed is given as it was', async () => {
  const today = 'range=today&tz=UTC&interval=1_hour'
  const first = await desk.report(today)
  clock.forward(120)
  spoil(errorPage(500), { times: Number.POSITIVE_INFINITY })
  const fetching = await desk.report(today)
  await desk.room.fetcher.job(fetching.coverage.fetch?.id ?? '')?.finished
  const { coverage, series } = await desk.report(today)
  expect(coverage).toMatchObject({
    state: 'complete',
    asOf: first.coverage.asOf,
    problem: { code: 'zoom-unavailable' },
  })
  expect(series).toEqual(first.series)
})

test('a secret that was rotated is reported and, once known, used without a restart', async () => {
  desk.zoom.rotateSecret('another')
  desk.zoom.revokeTokens()
  await expect(desk.report(DAYS, 2)).rejects.toThrow('refuses our credentials')
  const tries = desk.zoom.log.filter(({ kind }) => kind === 'oauth').length
  expect(tries).toBeLessThanOrEqual(3)
  desk.zoom.rotateSecret('simulated-secret')
  clock.forward(61)
  await expectWhole()
})

test('a missing scope is named, and asked about rarely', async () => {
  const scopes = ['contact_center_queue:read:admin', 'contact_center_user:read:admin']
  desk.zoom.setScopes(scopes)
  desk.zoom.revokeTokens()
  await expect(desk.report(DAYS, 2)).rejects.toThrow('contact_center_report:read:admin')
  const asked = desk.reports().length
  await expect(desk.report(DAYS, 2)).rejects.toThrow('scope')
  expect(desk.reports().length).toBe(asked)
  desk.zoom.setScopes([...scopes, 'contact_center_report:read:admin'])
  clock.forward(61)
  await expectWhole()
})

test('while Zoom is known to be away, who looks at stored numbers is told, and no longer once it is back', async () => {
  const stored = await desk.report(DAYS)
  spoil(errorPage(503), { times: Number.POSITIVE_INFINITY })
  await expect(desk.report('from=2026-10-01&to=2026-10-02&tz=UTC', 1)).rejects.toMatchObject({ name: 'NothingStored' })
  const away = await desk.report(DAYS)
  expect(away.coverage).toMatchObject({ state: 'complete', problem: { code: 'zoom-unavailable' } })
  expect(away.series).toEqual(stored.series)
  desk.zoom.faults.clear()
  await expectWhole('from=2026-10-01&to=2026-10-02&tz=UTC&interval=1_day')
  expect((await desk.report(DAYS)).coverage.problem).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { mostCalls } from '../testing/judge-quota.ts'
import { clock, DAYS, desk, errorPage, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

openTroubledDesk(26, { agents: 15, tokenSeconds: 300 })
const ONE_DAY = 'from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour'
const FOREVER = { times: Number.POSITIVE_INFINITY }
const minted = () => desk.zoom.log.filter(({ kind }) => kind === 'oauth').length

describe('access tokens', () => {
  test('that end on the way are renewed once, and the pages go on', async () => {
    const undisturbed = await expectWhole()
    await desk.startAnew()
    const later = (body: unknown) => {
      clock.forward(301)
      return body
    }
    spoil({ kind: 'change', change: later }, { skip: 3 })
    expect(await expectWhole()).toBeLessThanOrEqual(mostCalls(undisturbed) + 2)
    expect(minted()).toBeLessThanOrEqual(3)
  })

  test.each([1, 3])('refused %d times cost a new token each and one more request for the page', async (times) => {
    const undisturbed = await expectWhole()
    await desk.startAnew()
    for (let number = 0; number < times; number += 1) spoil({ kind: 'unauthorized' }, { skip: number * 2 })
    expect(await expectWhole()).toBeLessThanOrEqual(undisturbed + times)
    expect(minted()).toBeLessThanOrEqual(1 + times)
  })

  test('of which only the newest is valid do not end each other', async () => {
    desk.zoom.set({ oneValidToken: true })
    await Promise.all([expectWhole(), expectWhole('from=2026-10-20&to=2026-10-22&tz=UTC&interval=1_hour')])
    const before = minted()
    // Somebody else's token has ended ours, twice.
    for (let other = 0; other < 2; other += 1) {
      desk.zoom.revokeTokens()
      await expectWhole(`from=2026-10-1${other}&to=2026-10-1${other}&tz=UTC&interval=1_hour`)
    }
    expect(minted() - before).toBe(2)
  })

  test('that are always refused stop the asking, and what is stored still answers', async () => {
    const stored = await desk.report(DAYS)
    spoil({ kind: 'unauthorized' }, FOREVER)
    const [asked, tokens] = [desk.reports().length, minted()]
    await expect(desk.report('from=2026-10-01&to=2026-10-02&tz=UTC', 4.5)).rejects.toMatchObject({
      name: 'NothingStored',
    })
    expect(desk.reports().length - asked).toBeLessThanOrEqual(12)
    expect(minted() - tokens).toBeLessThanOrEqual(7)
    expect((await desk.report(DAYS)).summary).toEqual(stored.summary)
    desk.zoom.faults.clear()
    clock.forward(61)
    await expectWhole('from=2026-10-01&to=2026-10-02&tz=UTC')
  })
})

describe('credentials', () => {
  test.each([400, 401] as const)(
    'revoked (answered with %d): at most three tries, a word for the administrator, and what is stored still answers',
    async (oauthErrorStatus) => {
      desk.zoom.set({ oauthErrorStatus })
      const stored = await desk.report(DAYS)
      const before = minted()
      desk.zoom.rotateSecret('another')
      desk.zoom.revokeTokens()
      const more = 'from=2026-11-08&to=2026-11-13&tz=America/New_York&interval=1_hour'
      for (let look = 0; look < 20; look += 1) {
        const { coverage, summary } = await desk.report(more, 0.2)
        if (coverage.problem) expect(coverage.problem.code).toBe('credentials')
        expect(summary.onlineSeconds).toBe(stored.summary.onlineSeconds)
      }
      expect(minted() - before).toBeLessThanOrEqual(3)
      desk.zoom.rotateSecret('simulated-secret')
      clock.forward(61)
      await expectWhole(more)
    },
  )
})

describe('the token endpoint', () => {
  test.each([
    ['answers with 500', errorPage(500)],
    ['is silent for a while', { kind: 'silence', when: 'before-headers', ms: 300 } as const],
    ['breaks off', { kind: 'reset', when: 'before-headers' } as const],
    ['sends a page for humans', errorPage(200)],
    ['sends no token', { kind: 'answer', status: 200, body: {} } as const],
    ['slows us down', { kind: 'answer', status: 429, body: {}, headers: { 'Retry-After': '1' } } as const],
  ])('%s once: everything comes all the same', async (_, action) => {
    desk.zoom.faults.add({ path: 'oauth', action })
    await expectWhole(ONE_DAY)
    expect(minted()).toBeLessThanOrEqual(3)
  })

  test.each([0, -1, '3600', 1e9, null, 'soon', 1e308])(
    'says that a token lasts %j seconds: no loop of tokens, and none is used for ever',
    async (expires_in) => {
      const said = (body: unknown) => ({ ...Object(body), expires_in })
      desk.zoom.faults.add({ path: 'oauth', ...FOREVER, action: { kind: 'change', change: said } })
      await expectWhole(ONE_DAY)
      expect(minted()).toBe(1)
      clock.forward(3601)
      await expectWhole('from=2026-10-20&to=2026-10-20&tz=UTC&interval=1_hour')
      expect(minted()).toBe(2)
      expect(desk.reports().filter(({ status }) => status === 401)).toEqual([])
    },
  )
})

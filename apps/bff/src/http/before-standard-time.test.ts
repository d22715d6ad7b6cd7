import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, estimateOf } from '../testing/desk.ts'
import { serveApp } from './testing/serve-app.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({ agents: 5, now: () => Date.parse('2026-11-20T12:00:00Z') })
})
afterAll(() => desk.close())

const QUESTIONS = [
  'from=1883-01-01&to=1883-01-02&tz=America/New_York&interval=1_hour',
  'from=1883-11-18&to=1883-11-18&tz=America/New_York&interval=15_minutes',
  'from=1883-11-01&to=1883-12-31&tz=America/New_York&interval=1_month&compare=previous-week',
  'from=1883-11-20&to=1883-11-21&tz=America/New_York&interval=1_hour&compare=previous-year',
  'from=1971-12-30&to=1972-01-10&tz=Africa/Monrovia&interval=1_hour&compare=previous',
]

test.each(QUESTIONS)('%s, from when clocks went by the sun, is out of reach and no mistake', async (question) => {
  for (const asked of [question, `${question}&agent=${desk.zoom.truth.agents()[0]?.userId}`]) {
    const report = await desk.report(asked)
    expect(report.previous !== null).toBe(question.includes('compare'))
    for (const side of [report, report.previous ?? report]) {
      expect(side.series.every(({ state }) => state === 'out-of-reach')).toBe(true)
      expect(side.coverage).toMatchObject({ state: 'partial', problem: null, fetch: null })
      expect(side.summary.onlineSeconds).toBeNull()
    }
    expect(report.previous?.alike ?? null).toBeNull()
    expect(await estimateOf(desk, asked)).toMatchObject({ requests: 0 })
  }
  expect(desk.reports()).toEqual([])
})

test('no route takes such a question for a mistake of its own', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const [agent] = desk.zoom.truth.agents()
  for (const question of QUESTIONS.filter((text) => text.includes('1_hour')))
    for (const route of ['', '/agents', '/intervals', '/dose', '/peers', '/estimate', '/export']) {
      const more = route === '/export' ? '&table=intervals&format=json' : `&agent=${agent?.userId}`
      const answer = await fetch(`${url}/api/v1/reports/time-sheet${route}?${question}${more}`)
      expect(answer.status, await answer.text()).toBe(200)
    }
})

import { setTimeout as delay } from 'node:timers/promises'
import { type Allowed, judgeQuota } from '../judge-quota.ts'
import { judgeStore } from '../judge-store.ts'
import type { Run } from './run.ts'

/** What failed is tried again after five minutes at the latest. */
const LONGEST_PAUSE_SECONDS = 301
const DAY = 86_400

/** The faults end. What failed must come by itself, everything asked for become whole, days later final, and all of it true. */
export async function settle(run: Run, questions: readonly string[], allowed: Allowed): Promise<void> {
  run.desk.zoom.faults.clear()
  run.setWrong(0)
  await run.answered()
  run.pass(LONGEST_PAUSE_SECONDS)
  await gapsClose(run)
  for (const question of questions) await becomesWhole(run, question)
  run.pass(3 * DAY)
  for (const question of questions) await becomesFinal(run, question)
  const { zoom, store, room } = run.desk
  const wrong = await judgeStore({ zoom, store, settleSeconds: room.settings.settleSeconds })
  run.problems.push(...wrong.slice(0, 3), ...judgeQuota(zoom.log, allowed, run.otherApps))
}

/** Nobody asks, and in the end nothing is owed. */
async function gapsClose(run: Run): Promise<void> {
  const { fetcher, budget } = run.desk.room
  const stoppedUntil = await budget.stoppedUntil()
  if (stoppedUntil !== null) run.pass((stoppedUntil - run.clock.now()) / 1000 + 1)
  for (let tries = 0; tries < 600 && fetcher.outcomes.owed > 0; tries += 1) {
    await delay(100)
    run.pass(12)
  }
  if (fetcher.outcomes.owed > 0) run.problems.push(`${fetcher.outcomes.owed} windows are still owed`)
}

async function becomesWhole(run: Run, question: string): Promise<void> {
  let report = await run.ask(question, 60)
  if (report?.coverage.state !== 'complete') {
    // Other apps may have ended the day with the last requests that were on their way.
    await gapsClose(run)
    report = await run.ask(question, 60)
  }
  if (report?.coverage.state === 'complete') return
  run.problems.push(`${question} does not become whole: ${JSON.stringify({ ...report?.coverage, parts: [] })}`)
}

async function becomesFinal(run: Run, question: string): Promise<void> {
  // What was being asked for while the days passed is stored as it was before them: it takes another look.
  for (let look = 0; look < 2; look += 1) {
    const { coverage } = (await run.ask(question, 60)) ?? {}
    if (coverage?.fetch) await run.desk.room.fetcher.job(coverage.fetch.id)?.finished
  }
  const report = await run.ask(question, 60)
  if (!report) return
  const { state, problem, rowsRejected, intervals } = report.coverage
  if (state !== 'complete' || problem !== null || rowsRejected > 0 || intervals.provisional > 0) {
    run.problems.push(`${question} does not become final: ${JSON.stringify({ ...report.coverage, parts: [] })}`)
  }
  const compared = run.hold(report)
  if (compared < report.series.length) run.problems.push(`${question}: ${compared} of its intervals are covered`)
}

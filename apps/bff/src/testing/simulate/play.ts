import { setTimeout as delay } from 'node:timers/promises'
import type { TimeSheetReport } from '@readyboard/contract'
import { Desk } from '../desk.ts'
import { inTime } from '../judge-answers.ts'
import { judgeQuota } from '../judge-quota.ts'
import { judgeReport } from '../judge-report.ts'
import { judgeStore } from '../judge-store.ts'
import { movableClock } from '../movable-clock.ts'
import type { Move, Schedule } from './schedule.ts'

/** How a run ended: what was wrong, in words, and how many requests Zoom saw. */
export type Ended = { problems: string[]; requests: number }

const PER_SECOND = 100
const PER_DAY = 4000
const SHARE = 0.5
/** What failed is tried again after five minutes at the latest. */
const LONGEST_PAUSE_SECONDS = 301
/** No answer takes longer than it may wait and this. */
const ANSWER_MS = 60_000
const DAY = 86_400

/** Plays a schedule; then the faults end, and everything has to become whole, true, and within the limits. */
export async function playSchedule(schedule: Schedule): Promise<Ended> {
  const clock = movableClock(schedule.start)
  const zoomClock = movableClock(schedule.start)
  const limits = { heavyPerSecond: PER_SECOND, heavyPerDay: PER_DAY, mediumPerSecond: PER_SECOND }
  const settings = { perSecond: PER_SECOND, perDay: PER_DAY, mediumPerSecond: PER_SECOND, share: SHARE }
  const { agents, seed, switches } = schedule
  const clocks = { now: clock.now, zoomNow: zoomClock.now }
  const desk = await Desk.open({ agents, seed, ...clocks, limits, settings, switches })
  try {
    const run = new Run(desk, clock, zoomClock)
    for (const move of schedule.moves) await run.make(move)
    await run.settle(schedule.questions)
    return { problems: run.problems, requests: desk.reports().length }
  } finally {
    await desk.close()
  }
}

type Clock = ReturnType<typeof movableClock>

class Run {
  readonly problems: string[] = []
  readonly #desk: Desk
  readonly #clock: Clock
  readonly #zoomClock: Clock
  #wrongBySeconds = 0
  #asking: Promise<void>[] = []
  #otherApps = false

  constructor(desk: Desk, clock: Clock, zoomClock: Clock) {
    this.#desk = desk
    this.#clock = clock
    this.#zoomClock = zoomClock
  }

  async make(move: Move): Promise<void> {
    const { zoom } = this.#desk
    const person = 'person' in move ? this.#userId(move.person) : ''
    switch (move.move) {
      case 'ask':
        for (let viewer = 0; viewer < move.viewers; viewer += 1) {
          this.#asking.push(this.#ask(move.question, move.waitSeconds, viewer === 0).then(() => undefined))
        }
        // Who waits lets things take their course; who only looks is followed by the next thing at once.
        return move.waitSeconds > 0 ? this.#asking.at(-1) : delay(move.question.length % 16)
      case 'fault':
        return zoom.faults.add(move.fault)
      case 'clear faults':
        return zoom.faults.clear()
      case 'restart':
        return this.#restart()
      case 'revoke tokens':
        return zoom.revokeTokens()
      case 'expire page tokens':
        return zoom.expirePageTokens()
      case 'forward':
        return this.#pass(move.seconds)
      case 'wrong clock':
        return this.#setWrong(move.seconds)
      case 'other apps':
        this.#otherApps = true
        return zoom.consume('heavy', move.requests)
      case 'late data': {
        const hour = Math.floor(this.#seconds() / 3600 - move.hoursAgo) * 3600
        zoom.restate(person, hour, hour + 3600, move.seconds)
        return
      }
      case 'rename':
        return zoom.rename(person, move.name)
    }
  }

  /** The faults end. What failed must come by itself, everything asked for become whole, and days later final. */
  async settle(questions: readonly string[]): Promise<void> {
    this.#desk.zoom.faults.clear()
    this.#setWrong(0)
    await Promise.all(this.#asking)
    this.#pass(LONGEST_PAUSE_SECONDS)
    await this.#gapsClose()
    for (const question of questions) await this.#wholeAgain(question)
    this.#pass(3 * DAY)
    for (const question of questions) await this.#finalAtLast(question)
    await this.#judge()
  }

  /** I6: nobody asks, and in the end nothing is owed. */
  async #gapsClose(): Promise<void> {
    const { fetcher, budget } = this.#desk.room
    const stoppedUntil = await budget.stoppedUntil()
    if (stoppedUntil !== null) this.#pass((stoppedUntil - this.#clock.now()) / 1000 + 1)
    for (let tries = 0; tries < 600 && fetcher.outcomes.owed > 0; tries += 1) {
      await delay(100)
      this.#pass(12)
    }
    if (fetcher.outcomes.owed > 0) this.problems.push(`${fetcher.outcomes.owed} windows are still owed`)
  }

  async #wholeAgain(question: string): Promise<void> {
    let report = await this.#ask(question, 60)
    if (report?.coverage.state !== 'complete') {
      // Other apps may have ended the day with the last requests that were on their way.
      await this.#gapsClose()
      report = await this.#ask(question, 60)
    }
    if (report?.coverage.state === 'complete') return
    this.problems.push(`${question} does not become whole: ${JSON.stringify({ ...report?.coverage, parts: [] })}`)
  }

  async #finalAtLast(question: string): Promise<void> {
    // What was being asked for while the days passed is stored as it was before them: it takes another look.
    for (let look = 0; look < 2; look += 1) {
      const { coverage } = (await this.#ask(question, 60)) ?? {}
      if (coverage?.fetch) await this.#desk.room.fetcher.job(coverage.fetch.id)?.finished
    }
    const report = await this.#ask(question, 60)
    if (!report) return
    const { state, problem, rowsRejected, intervals } = report.coverage
    if (state !== 'complete' || problem !== null || rowsRejected > 0 || intervals.provisional > 0) {
      this.problems.push(`${question} does not become final: ${JSON.stringify({ ...report.coverage, parts: [] })}`)
    }
    const { compared, problems } = judgeReport(this.#desk.zoom, report, this.#seconds(), this.#everybody())
    this.problems.push(...problems.slice(0, 3))
    if (compared < report.series.length) this.problems.push(`${question}: ${compared} of its intervals are covered`)
  }

  async #judge(): Promise<void> {
    const { zoom, store, room } = this.#desk
    const wrong = await judgeStore({ zoom, store, settleSeconds: room.settings.settleSeconds })
    const allowed = { perSecond: PER_SECOND, perDay: PER_DAY * SHARE, mediumPerSecond: PER_SECOND }
    this.problems.push(...wrong.slice(0, 3), ...judgeQuota(zoom.log, allowed, this.#otherApps))
  }

  /** Every answer comes in time, and what it calls final is true, whatever is going on. */
  async #ask(question: string, waitSeconds: number, isHeldToTruth = true): Promise<TimeSheetReport | null> {
    try {
      const answer = await inTime(this.#desk.report(question, waitSeconds), waitSeconds * 1000 + ANSWER_MS)
      if (answer instanceof Error) return null
      if (!isHeldToTruth) return answer
      const series = answer.series.filter(({ state }) => state === 'final')
      const { problems } = judgeReport(this.#desk.zoom, { series }, this.#seconds(), this.#everybody())
      this.problems.push(...problems.slice(0, 3))
      return answer
    } catch (error) {
      this.problems.push(`${question} ended in ${error instanceof Error ? error.stack : String(error)}`)
      return null
    }
  }

  #pass(seconds: number): void {
    this.#clock.forward(seconds)
    this.#zoomClock.forward(seconds)
  }

  #setWrong(seconds: number): void {
    this.#clock.forward(seconds - this.#wrongBySeconds)
    this.#wrongBySeconds = seconds
  }

  async #restart(): Promise<void> {
    await this.#desk.room.fetcher.close()
    await Promise.all(this.#asking.splice(0))
    await this.#desk.restart()
  }

  #userId(number: number): string {
    const everybody = this.#everybody()
    return everybody[number % everybody.length] ?? ''
  }

  #everybody(): string[] {
    return this.#desk.zoom.truth.agents().map(({ userId }) => userId)
  }

  #seconds(): number {
    return Math.floor(this.#zoomClock.now() / 1000)
  }
}

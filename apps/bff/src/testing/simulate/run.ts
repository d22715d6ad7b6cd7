import type { TimeSheetReport } from '@readyboard/contract'
import type { Desk } from '../desk.ts'
import { inTime } from '../judge-answers.ts'
import { judgeReport } from '../judge-report.ts'
import type { movableClock } from '../movable-clock.ts'

type Clock = ReturnType<typeof movableClock>

/** No answer takes longer than it may wait and this. */
const ANSWER_MS = 60_000

/** A schedule on its way: the desk, its clock and Zoom's, and what was found wrong so far, in words. */
export class Run {
  readonly problems: string[] = []
  readonly desk: Desk
  /** Ours; it may be wrong. */
  readonly clock: Clock
  /** Other apps used the account. */
  otherApps = false
  readonly #zoomClock: Clock
  #wrongBySeconds = 0
  #asking: Promise<unknown>[] = []

  constructor(desk: Desk, clock: Clock, zoomClock: Clock) {
    this.desk = desk
    this.clock = clock
    this.#zoomClock = zoomClock
  }

  /** Every answer comes in time, and what it calls final is true, whatever is going on. Null where it was refused. */
  async ask(question: string, waitSeconds: number, isHeldToTruth = true): Promise<TimeSheetReport | null> {
    try {
      const answer = await inTime(this.desk.report(question, waitSeconds), waitSeconds * 1000 + ANSWER_MS)
      if (answer instanceof Error) return null
      if (isHeldToTruth) this.hold({ series: answer.series.filter(({ state }) => state === 'final') })
      return answer
    } catch (error) {
      this.problems.push(`${question} ended in ${error instanceof Error ? error.stack : String(error)}`)
      return null
    }
  }

  /** Holds an answer to the truth; answers with how many of its intervals were compared. */
  hold(report: Pick<TimeSheetReport, 'series'>): number {
    const { compared, problems } = judgeReport(this.desk.zoom, report, this.seconds(), this.everybody())
    this.problems.push(...problems.slice(0, 3))
    return compared
  }

  /** Several viewers ask the same; answers when the last of them is answered, which nobody has to wait for. */
  async askAll(question: string, waitSeconds: number, viewers: number): Promise<void> {
    const asking = Array.from({ length: viewers }, (_, viewer) => this.ask(question, waitSeconds, viewer === 0))
    this.#asking.push(...asking)
    await Promise.all(asking)
  }

  /** Everybody who asked so far has an answer. */
  async answered(): Promise<void> {
    await Promise.all(this.#asking.splice(0))
  }

  async restart(): Promise<void> {
    await this.desk.room.fetcher.close()
    await this.answered()
    await this.desk.restart()
  }

  pass(seconds: number): void {
    this.clock.forward(seconds)
    this.#zoomClock.forward(seconds)
  }

  /** From now on our clock is wrong by so much. */
  setWrong(seconds: number): void {
    this.clock.forward(seconds - this.#wrongBySeconds)
    this.#wrongBySeconds = seconds
  }

  everybody(): string[] {
    return this.desk.zoom.truth.agents().map(({ userId }) => userId)
  }

  /** By Zoom's clock, which is right. */
  seconds(): number {
    return Math.floor(this.#zoomClock.now() / 1000)
  }
}

import { setTimeout as delay } from 'node:timers/promises'
import { Desk } from '../desk.ts'
import { movableClock } from '../movable-clock.ts'
import { Run } from './run.ts'
import type { Move, Schedule } from './schedule.ts'
import { settle } from './settle.ts'

/** How a run ended: what was wrong, in words, and how many requests Zoom saw. */
export type Ended = { problems: string[]; requests: number }

const PER_SECOND = 100
const PER_DAY = 4000
const SHARE = 0.5

/** Plays a schedule; then the faults end, and everything has to become whole, true, and within the limits. */
export async function playSchedule({ agents, seed, switches, start, moves, questions }: Schedule): Promise<Ended> {
  const [clock, zoomClock] = [movableClock(start), movableClock(start)]
  const limits = { heavyPerSecond: PER_SECOND, heavyPerDay: PER_DAY, mediumPerSecond: PER_SECOND }
  const settings = { perSecond: PER_SECOND, perDay: PER_DAY, mediumPerSecond: PER_SECOND, share: SHARE }
  const clocks = { now: clock.now, zoomNow: zoomClock.now }
  const desk = await Desk.open({ agents, seed, ...clocks, limits, settings, switches })
  try {
    const run = new Run(desk, clock, zoomClock)
    for (const move of moves) await make(run, move)
    await settle(run, questions, { perSecond: PER_SECOND, perDay: PER_DAY * SHARE, mediumPerSecond: PER_SECOND })
    return { problems: run.problems, requests: desk.reports().length }
  } finally {
    await desk.close()
  }
}

async function make(run: Run, move: Move): Promise<void> {
  const { zoom } = run.desk
  switch (move.move) {
    case 'ask': {
      const answered = run.askAll(move.question, move.waitSeconds, move.viewers)
      // Who waits lets things take their course; who only looks is followed by the next thing at once.
      return move.waitSeconds > 0 ? answered : delay(move.question.length % 16)
    }
    case 'fault':
      return zoom.faults.add(move.fault)
    case 'clear faults':
      return zoom.faults.clear()
    case 'restart':
      return run.restart()
    case 'revoke tokens':
      return zoom.revokeTokens()
    case 'expire page tokens':
      return zoom.expirePageTokens()
    case 'forward':
      return run.pass(move.seconds)
    case 'wrong clock':
      return run.setWrong(move.seconds)
    case 'other apps':
      run.otherApps = true
      return zoom.consume('heavy', move.requests)
    case 'late data': {
      const hour = Math.floor(run.seconds() / 3600 - move.hoursAgo) * 3600
      zoom.restate(userOf(run, move.person), hour, hour + 3600, move.seconds)
      return
    }
    case 'rename':
      return zoom.rename(userOf(run, move.person), move.name)
  }
}

function userOf(run: Run, person: number): string {
  const everybody = run.everybody()
  return everybody[person % everybody.length] ?? ''
}

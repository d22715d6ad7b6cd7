import { DEFAULT_SWITCHES, type Fault, type Switches } from '@readyboard/zoom-simulator'
import { createRandom, type Random } from './random.ts'
import { randomFault } from './random-fault.ts'

/** Something that happens in a run. `person` is the number of an agent of the truth, modulo how many there are. */
export type Move =
  | { move: 'ask'; question: string; waitSeconds: number; viewers: number }
  | { move: 'fault'; fault: Fault }
  | { move: 'clear faults' | 'restart' | 'revoke tokens' | 'expire page tokens' }
  | { move: 'forward'; seconds: number }
  /** Our clock goes wrong by so much; Zoom's does not. */
  | { move: 'wrong clock'; seconds: number }
  | { move: 'other apps'; requests: number }
  | { move: 'late data'; person: number; hoursAgo: number; seconds: number }
  | { move: 'rename'; person: number; name: string }

export type Schedule = {
  seed: number
  agents: number
  start: string
  switches: Partial<Switches>
  /** The questions about fixed ranges; in the end each must be whole. */
  questions: string[]
  moves: Move[]
}

const ZONES = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia']
const INTERVALS = ['15_minutes', '30_minutes', '1_hour', '1_hour', '1_hour', '1_hour', '1_day', '1_week', '1_month']
const STARTS = ['2026-11-20T15:20:10Z', '2026-03-30T00:00:40Z', '2026-11-02T05:10:00Z', '2024-03-02T23:59:30Z']
const NAMES = ['<img src=x onerror=alert(1)>', '\u202Eevil', '=HYPERLINK("x")', 'constructor', '😀'.repeat(300), 'a\0b']
// Without totals nobody can know that a chain ended too early, so those are not among these.
const SWITCHES: readonly Partial<Switches>[] = [
  { rowOrder: 'shuffled' },
  { repeatedRows: 5 },
  { repeatedRows: 7, changingRows: true },
  { inclusiveEnd: true },
  { literalZ: true },
  { echoRange: 'inclusive-end' },
  { echoRange: 'absent', echoZone: 'absent' },
  { rowTimes: 'utc' },
  { rowsWithoutActivity: true },
  { oneValidToken: true },
  { retryAfter: 'seconds' },
  { retryAfter: 'absent' },
]

/** The same seed makes the same schedule. */
export function randomSchedule(seed: number): Schedule {
  const random = createRandom(seed)
  const { pick, whole, percent } = random
  const start = pick(STARTS)
  const switches = Object.assign(
    { ...DEFAULT_SWITCHES },
    percent(50) ? pick(SWITCHES) : {},
    percent(20) ? pick(SWITCHES) : {},
  )
  const questions = Array.from({ length: whole(1, 3) }, () => randomQuestion(random, start))
  const moves = Array.from({ length: whole(6, 18) }, () => randomMove(random, questions))
  return { seed, agents: whole(10, 40), start, switches, questions, moves }
}

function randomQuestion({ pick, whole }: Random, start: string): string {
  const [lastAgo, days] = [whole(0, 20), whole(0, 8)]
  const day = (ago: number) => new Date(Date.parse(start) - ago * 86_400_000).toISOString().slice(0, 10)
  const interval = pick(INTERVALS)
  // Quarters of many days are many rows, and nothing that hours are not.
  const length = interval === '15_minutes' ? 0 : days
  return `from=${day(lastAgo + length + 1)}&to=${day(lastAgo + 1)}&tz=${pick(ZONES)}&interval=${interval}`
}

function randomMove(random: Random, questions: readonly string[]): Move {
  const { pick, whole, percent } = random
  const moves: readonly [weight: number, () => Move][] = [
    [
      35,
      () => ({
        move: 'ask',
        question: pick(questions),
        waitSeconds: pick([0, 0.1, 0.5, 3]),
        viewers: pick([1, 1, 2, 20]),
      }),
    ],
    [5, () => ({ move: 'ask', question: `range=today&tz=${pick(ZONES)}&interval=1_hour`, waitSeconds: 0, viewers: 1 })],
    [30, () => ({ move: 'fault', fault: randomFault(random) })],
    [5, () => ({ move: 'clear faults' })],
    [12, () => ({ move: 'forward', seconds: pick([10, 61, 61, 400, 901, 3601, 7200, 86_400]) })],
    [3, () => ({ move: 'wrong clock', seconds: pick([-3600, -900, -60, 60, 900, 3600]) })],
    [2, () => ({ move: 'restart' })],
    [3, () => ({ move: 'revoke tokens' })],
    [3, () => ({ move: 'expire page tokens' })],
    [2, () => ({ move: 'other apps', requests: whole(1, 3000) })],
    [4, () => ({ move: 'late data', person: whole(0, 99), hoursAgo: whole(1, 20), seconds: whole(1, 900) })],
    [2, () => ({ move: 'rename', person: whole(0, 99), name: pick(NAMES) })],
  ]
  let left = random.next() * moves.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, make] of moves) {
    left -= weight
    if (left < 0) return make()
  }
  return percent(50) ? { move: 'clear faults' } : { move: 'restart' }
}

/** The schedule in words, a line for each move. */
export function saidSchedule({ moves, ...rest }: Schedule): string {
  const lines = moves.map((move, index) => `  ${index + 1}. ${JSON.stringify(move, sayFunctions)}`)
  return [JSON.stringify(rest), ...lines].join('\n')
}

const sayFunctions = (_: string, value: unknown) => (typeof value === 'function' ? 'a function' : value)

import { parseArgs } from 'node:util'
import { leftOpen, openThings } from '../judge-leaks.ts'
import { type Played, playAll } from './play-all.ts'
import { saidSchedule } from './schedule.ts'

// Plays random schedules: node main.ts --seed 1 --runs 100 [--at-once 12]. A line each; ends with 1 where anything was wrong.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '20' },
    'at-once': { type: 'string', default: '12' },
  },
})
const [first, runs, atOnce] = [Number(values.seed), Number(values.runs), Number(values['at-once'])]
const seeds = Array.from({ length: runs }, (_, index) => first + index)

function tell({ schedule, problems, requests, seconds }: Played): void {
  const what = `${schedule.moves.length} moves, ${requests} requests, ${seconds.toFixed(1)} s`
  console.log(`seed ${schedule.seed}: ${problems.length === 0 ? 'in order' : 'WRONG'} (${what})`)
  if (problems.length === 0) return
  console.log([...problems.map((problem) => `  ${problem}`), saidSchedule(schedule)].join('\n'))
}

const before = await openThings()
const wrong = (await playAll(seeds, atOnce, tell)).filter(({ problems }) => problems.length > 0)
const left = await leftOpen(before)
const which = wrong.map(({ schedule }) => schedule.seed).join(', ')
console.log(`${runs - wrong.length} of ${runs} in order${which === '' ? '' : `; wrong: ${which}`}`)
if (left.length > 0) console.log(`left open: ${left.join(', ')}`)
process.exitCode = wrong.length > 0 || left.length > 0 ? 1 : 0

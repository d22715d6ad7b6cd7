import { parseArgs } from 'node:util'
import { leftOpen, openThings } from '../judge-leaks.ts'
import { playSchedule } from './play.ts'
import { randomSchedule, saidSchedule } from './schedule.ts'

// Plays random schedules: node main.ts --seed 1 --runs 100 [--at-once 8]. A line each; 1 where anything was wrong.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '20' },
    'at-once': { type: 'string', default: '8' },
  },
})
const [first, runs, atOnce] = [Number(values.seed), Number(values.runs), Number(values['at-once'])]
const failed: number[] = []
let next = first

async function playOn(): Promise<void> {
  while (next < first + runs) {
    const schedule = randomSchedule(next++)
    const began = performance.now()
    const { problems, requests } = await playSchedule(schedule)
    const took = `${schedule.moves.length} moves, ${requests} requests, ${((performance.now() - began) / 1000).toFixed(1)} s`
    console.log(`seed ${schedule.seed}: ${problems.length === 0 ? 'in order' : 'WRONG'} (${took})`)
    if (problems.length === 0) continue
    failed.push(schedule.seed)
    console.log([...problems.map((problem) => `  ${problem}`), saidSchedule(schedule)].join('\n'))
  }
}

const before = await openThings()
await Promise.all(Array.from({ length: Math.min(atOnce, runs) }, playOn))
const left = await leftOpen(before)
console.log(`${runs - failed.length} of ${runs} in order${failed.length > 0 ? `; wrong: ${failed.join(', ')}` : ''}`)
if (left.length > 0) console.log(`left open: ${left.join(', ')}`)
process.exitCode = failed.length > 0 || left.length > 0 ? 1 : 0

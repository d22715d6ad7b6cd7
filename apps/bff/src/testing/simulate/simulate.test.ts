import { expect, test } from 'vitest'
import { FAILING_SEEDS } from './failing-seeds.ts'
import { playAll } from './play-all.ts'
import { saidSchedule } from './schedule.ts'

const RUNS = process.env.NIGHTLY ? 2000 : 20
const seeds = [...Array.from({ length: RUNS }, (_, index) => index + 1), ...FAILING_SEEDS]

test(
  `whatever happens in ${seeds.length} random schedules, the end is whole and true`,
  async () => {
    const played = await playAll(seeds, 20)
    const wrong = played.filter(({ problems }) => problems.length > 0)
    expect(wrong.map(({ schedule, problems }) => [...problems, saidSchedule(schedule)].join('\n'))).toEqual([])
    expect(played).toHaveLength(seeds.length)
  },
  RUNS * 15_000,
)

import { expect, test } from 'vitest'
import { FAILING_SEEDS } from './failing-seeds.ts'
import { playSchedule } from './play.ts'
import { randomSchedule, saidSchedule } from './schedule.ts'

const seeds = [...Array.from({ length: process.env.NIGHTLY ? 2000 : 20 }, (_, index) => index + 1), ...FAILING_SEEDS]

test.concurrent.each(seeds)(
  'whatever happens in schedule %d, the end is whole and true',
  async (seed) => {
    const schedule = randomSchedule(seed)
    const { problems } = await playSchedule(schedule)
    expect(problems, problems.length > 0 ? saidSchedule(schedule) : '').toEqual([])
  },
  120_000,
)

import { type Ended, playSchedule } from './play.ts'
import { randomSchedule, type Schedule } from './schedule.ts'

/** A schedule that was played, and how long that took. */
export type Played = Ended & { schedule: Schedule; seconds: number }

/** Plays the schedules of these seeds, so many at once: a run mostly waits. `tell` hears of each as it ends. */
export async function playAll(
  seeds: Iterable<number>,
  atOnce: number,
  tell: (played: Played) => void = () => undefined,
): Promise<Played[]> {
  const left = seeds[Symbol.iterator]()
  const all: Played[] = []
  const playOn = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const schedule = randomSchedule(next.value)
      const began = performance.now()
      const ended = await playSchedule(schedule)
      const played = { ...ended, schedule, seconds: (performance.now() - began) / 1000 }
      all.push(played)
      tell(played)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, playOn))
  return all
}

import type { Question } from '@readyboard/contract'
import { isClockInterval, type WeekHour, weekHourAt } from '@readyboard/timesheet'
import { doseAnswer } from '../reports/dose-answer.ts'
import type { Store } from '../store/store.ts'
import type { Answers } from './answers.ts'
import { edgesWithin, endedBuckets } from './ended-buckets.ts'
import { filterOf, keyOf, type Looked, type Looker, showsOf } from './looked.ts'

/** The load dose: at the clock interval that was asked, else by the hour, over what is covered and has ended. */
export function answerDose(store: Store, { looked }: Looker): Pick<Answers, 'dose'> {
  return {
    async dose(viewer, question, table, waiting) {
      const at = await looked(viewer, byTheClock(question), waiting)
      const counted = countedBuckets(at, table.hours)
      return {
        shows: showsOf('dose', at),
        key: keyOf('dose', at, [table, counted.size]),
        body: async () => {
          const { edges, ...filter } = filterOf(at, table.search)
          const { sort, order, page, pageSize } = table
          const rows = { sort, order, limit: pageSize, offset: (page - 1) * pageSize }
          const found = await store.dose({ ...filter, edges: edgesWithin(edges, counted) }, at.asked.buckets, rows)
          return doseAnswer(at.asked, at.look, table, { ...found, intervals: counted.size })
        },
      }
    },
  }
}

/** A comparison has no dose of its own, and would only be fetched for nothing. */
function byTheClock(question: Question): Question {
  const { interval } = question
  return { ...question, interval: interval && isClockInterval(interval) ? interval : '1_hour', compare: 'none' }
}

/** The numbers of the ended intervals that begin in the hours of the week that count. */
function countedBuckets({ asked: { buckets, zone }, look }: Looked, hours: WeekHour | null): Set<number> {
  const isIn = ({ weekday, hour }: WeekHour) =>
    hours === null || (weekday === hours.weekday && (hours.hour === null || hours.hour === hour))
  return new Set(endedBuckets(buckets, look).filter((index) => isIn(weekHourAt(buckets[index]?.start ?? 0, zone))))
}

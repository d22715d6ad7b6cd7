import type { TimeSheetReport } from '@readyboard/contract'
import { lastDayOf } from '../question/range-words.ts'

type Named = {
  query: Pick<TimeSheetReport['query'], 'from' | 'to' | 'tz'>
  coverage: Pick<TimeSheetReport['coverage'], 'state'>
}

/** `chart_2026-10-29_2026-11-04_America-New_York.png`. Says so where not all of the range is there. */
export function imageName({ query: { from, to, tz }, coverage }: Named, format: string): string {
  const parts = ['chart', from.slice(0, 10), lastDayOf(to), tz.replace(/[^\w+-]+/g, '-')]
  return `${[...parts, ...(coverage.state === 'complete' ? [] : ['partial'])].join('_')}.${format}`
}

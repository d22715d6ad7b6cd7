import type { TimeSheetReport } from '@readyboard/contract'

type Named = {
  query: Pick<TimeSheetReport['query'], 'from' | 'to' | 'tz'>
  coverage: Pick<TimeSheetReport['coverage'], 'state'>
}

/** `chart_2026-10-29_2026-11-04_America-New_York.png`. Says so where not all of the range is there. */
export function imageName({ query: { from, to, tz }, coverage }: Named, format: string): string {
  // The end is not included: a millisecond before it is still in the last day.
  const offset = to.slice(19)
  const sign = offset.startsWith('-') ? -1 : 1
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)))
  const last = new Date(Date.parse(to) - 1 + minutes * 60_000).toISOString().slice(0, 10)
  const parts = ['chart', from.slice(0, 10), last, tz.replace(/[^\w+-]+/g, '-')]
  return `${[...parts, ...(coverage.state === 'complete' ? [] : ['partial'])].join('_')}.${format}`
}

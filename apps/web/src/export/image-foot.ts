import type { TimeSheetReport } from '@readyboard/contract'
import { asOfInFull } from '../coverage/as-of-in-full.ts'
import { rangeInFull } from '../question/range-in-full.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { EXPORT } from '../words/export.ts'
import { coverageWords } from './coverage-words.ts'

/** The lines underneath the picture of a chart: what was asked, how fresh the answer is, and how much of it is there. */
export function imageFoot(report: TimeSheetReport, filters: string): string[] {
  const { query, coverage } = report
  const asOf = coverage.asOf ? asOfInFull(coverage.asOf, query.tz) : '–'
  return [
    EXPORT.chartFoot({ filters, range: rangeInFull(query), zone: zoneCity(query.tz) }),
    EXPORT.chartAsOf({ asOf, coverage: coverageWords(report, 'underImage') }),
  ]
}

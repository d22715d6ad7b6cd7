import type { TimeSheetReport } from '@readyboard/contract'
import { asOfWords } from '../coverage/coverage-words.ts'
import { resolvedDays } from '../question/range-words.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { EXPORT } from '../words/export.ts'
import { coverageWords } from './coverage-words.ts'

/** The lines underneath the picture of a chart: what was asked, how fresh the answer is, and how much of it is there. */
export function imageFoot(report: TimeSheetReport, filters: string): string[] {
  const { query, coverage } = report
  const asOf = coverage.asOf ? asOfWords(coverage.asOf, query.tz, Date.now()) : '–'
  return [
    EXPORT.chartFoot({ filters, range: resolvedDays({ ...query, range: null }), zone: zoneCity(query.tz) }),
    EXPORT.chartAsOf({ asOf, coverage: coverageWords(report, 'underImage') }),
  ]
}

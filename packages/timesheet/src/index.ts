export { type Bucket, daySteps, divide } from './buckets.ts'
export { type ComparedPeriod, type ComparedWith, comparedPeriod } from './compare.ts'
export { type ComparedBuckets, counterparts } from './counterparts.ts'
export { dayAt, dayStart, type LocalDay, localDays } from './day.ts'
export {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  isDay,
  monthStartOf,
  WEEK_DAYS,
  type WeekStart,
  weekStartOf,
} from './day-arithmetic.ts'
export { type DaysBefore, daysBefore, isDaysBefore } from './days-before.ts'
export * from './definitions.ts'
export { fixedComparison } from './fixed-comparison.ts'
export * from './interval.ts'
export * from './load-bands.ts'
export { type Measures, measures, ratio, type Span, type Sums } from './measures.ts'
export { formatInstant, formatOffset, offsetSeconds } from './offset.ts'
export * from './period.ts'
export * from './ratios.ts'
export { type Calendar, type ResolvedPeriod, resolvePeriod, runningEnd } from './resolve.ts'
export type { TimeSheetRow } from './row.ts'
export { checkRow, type RowCheck } from './row-check.ts'
export * from './unbroken-state.ts'
export { PeriodError } from './wall-time.ts'
export * from './week-hour.ts'
export { MAX_WINDOW_SECONDS, type Stretch, tileWindows } from './window.ts'
export { canonicalZone, isTimeZone } from './zone.ts'

import { parseWeekHour, type WeekHour } from '@readyboard/timesheet'
import type { ViewParameters } from '../question/address.ts'
import { HEAT_MEASURES, type HeatMeasure } from './cell-values.ts'

/** How the page is looked at: `measure`, the hour that is open in `cell`, and the hours alone that the dose counts. */
export type PatternsView = { measure: HeatMeasure; cell: WeekHour | null; hours: WeekHour | null }

/** Read from the address, where a bad value falls back. */
export function patternsView(search: URLSearchParams): PatternsView {
  return {
    measure: HEAT_MEASURES.find((known) => known === search.get('measure')) ?? 'occupancy',
    cell: parseWeekHour(search.get('cell') ?? ''),
    hours: parseWeekHour(search.get('hours') ?? ''),
  }
}

/** A change of the map alone: it does not lead the dose back to its first page, as others do. */
export function onSamePage(search: URLSearchParams, change: ViewParameters): ViewParameters {
  return { page: search.get('page'), ...change }
}

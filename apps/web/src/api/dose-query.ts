import { type DoseAnswer, type DoseView, formatDoseTable, formatQuestion, type Question } from '@readyboard/contract'
import { timeSheetQuery } from './report-query.ts'

/** One page of the load dose, with what was asked for it. */
export type DosePage = DoseAnswer & { table: DoseView }

export function doseQuery(question: Question, table: DoseView) {
  const text = [formatQuestion(question), formatDoseTable(table)].filter(Boolean).join('&')
  return timeSheetQuery('/reports/time-sheet/dose', text, (answer: DoseAnswer): DosePage => ({ ...answer, table }))
}

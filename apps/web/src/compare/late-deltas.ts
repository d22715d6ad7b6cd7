import type { TimeSheetReport } from '@readyboard/contract'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import type { ReportDeltas } from './report-deltas.ts'

type Tell = (report: TimeSheetReport, now: number, occupancy: OccupancyChoice) => ReportDeltas | null

let tell: Tell | null = null

/** Fetches what tells differences: most figures are compared with nothing, and do without. */
export async function loadDeltas(): Promise<void> {
  tell = (await import('./report-deltas.ts')).reportDeltas
}

export const hasDeltas = (): boolean => tell !== null

/** How a report differs from what it is compared with; null where nothing is, or the code for it is not here yet. */
export const lateDeltas: Tell = (report, now, occupancy) => tell?.(report, now, occupancy) ?? null

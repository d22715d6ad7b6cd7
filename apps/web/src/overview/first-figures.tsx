import type { TimeSheetReport } from '@readyboard/contract'
import { hasComparedNotice } from '../compare/has-compared-notice.ts'
import { lateDeltas } from '../compare/late-deltas.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { drawOnce } from '../ui/draw-once.ts'
import { FIGURES } from '../words/figures.ts'
import { FigureCards } from './figure-cards.tsx'

/**
 * Draws the figures into the document's outline, which the page takes the place of when its own code is there. Only
 * where they are whole and nothing has to be said above them; a page that is drawn already is left alone.
 */
export function drawFirstFigures(report: TimeSheetReport, occupancy: OccupancyChoice): boolean {
  const outline = document.querySelector('#outline .report-page')
  const { state, problem } = report.coverage
  if (!outline || state !== 'complete' || problem || hasComparedNotice(report)) return false
  const section = document.createElement('section')
  section.className = 'figures'
  section.ariaLabel = FIGURES.name
  const now = Date.now() / 1000
  drawOnce(<FigureCards {...{ report, now, occupancy }} deltas={lateDeltas(report, now, occupancy)} />, section)
  outline.append(section)
  return true
}

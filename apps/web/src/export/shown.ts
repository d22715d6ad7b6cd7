import type { TimeSheetReport } from '@readyboard/contract'
import type { ExportPreview } from '../api/export-file.ts'
import type { ExportChoice } from './use-export-choice.ts'

/** What the parts of the menu draw. `preview` is null until it is known, and of images. */
export type Shown = {
  choice: ExportChoice
  report: TimeSheetReport | null
  /** The chart that can be saved, null where the page has none. */
  chart: SVGSVGElement | null
  preview: ExportPreview | null
  /** Which queue, agents and interval are asked about. */
  filters: string
  /** The lines underneath a picture of the chart. */
  foot: readonly string[]
  error: Error | null
}

import type { IconName } from '../ui/icon.tsx'
import type { CoverageCell } from './coverage-cells.ts'

/** The marks that go with the grounds of cells. */
export const CELL_MARKS: Partial<Record<CoverageCell['state'], IconName>> = {
  final: 'check',
  fetching: 'refresh',
  failed: 'close',
}

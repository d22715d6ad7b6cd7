import { MeasureFields } from '@readyboard/contract'

const MEASURES = Object.keys(MeasureFields.shape)
const PERSON = ['userId', 'displayName', 'presence']
const ZOOMS_OWN = ['zoomOfflineSeconds', 'zoomReadyPercentage', 'zoomNotReadyPercentage', 'zoomOccupiedPercentage']

export type ExportTable = 'agents' | 'intervals'

/** The columns of an exported table: the names of the answer's fields; durations are seconds, shares 0 to 1. */
export function columnsOf(table: ExportTable): string[] {
  if (table === 'agents') return [...PERSON, 'intervals', ...MEASURES]
  return ['start', 'end', 'startUtc', 'state', ...PERSON, ...MEASURES, ...ZOOMS_OWN, 'consistent']
}

export type ExportRow = Record<string, unknown>

/** The row as it is written: what is not known stays empty. */
export function cellsOf(row: ExportRow, columns: readonly string[]): (string | number | null)[] {
  return columns.map((column) => {
    const value = column === 'startUtc' ? utcOf(row.start) : row[column]
    if (typeof value === 'boolean') return String(value)
    return typeof value === 'string' || typeof value === 'number' ? value : null
  })
}

function utcOf(instant: unknown): string | null {
  return typeof instant === 'string' ? new Date(instant).toISOString().replace('.000Z', 'Z') : null
}

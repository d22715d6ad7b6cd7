export type { TimeSheetRow } from './row.ts'

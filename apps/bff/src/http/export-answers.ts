import type { Readable } from 'node:stream'
import type { Coverage, ExportView, Question } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import type { Shows, Waiting } from './answers.ts'

/** What a file says of where it comes from. `linkBase`: where the product is reached, without a slash at the end. */
export type ExportOrigin = { linkBase: string; build: string }

/** What there is to know of a file before its first byte. */
export type ExportDescription = {
  name: string
  contentType: string
  coverage: Coverage
  rows: number
  allRows: number
  offlineRows: number
  inconsistentRows: number
  shows: Shows
}

/** A file that is ready to be written. `end` must be called, whether it was read or not; more than once does no harm. */
export type ExportFile = ExportDescription & {
  /** Called once at most. It fails in the middle where it cannot be whole. */
  body: () => Readable
  end: () => Promise<void>
}

export interface ExportAnswers {
  /** All rows of a question as they are at one moment. Throws as the other answers do, and when too many are written. */
  exportFile(
    viewer: Viewer,
    question: Question,
    view: ExportView,
    origin: ExportOrigin,
    waiting: Waiting,
  ): Promise<ExportFile>
  /** The same without the rows, however many files are being written. */
  describeFile(
    viewer: Viewer,
    question: Question,
    view: ExportView,
    origin: ExportOrigin,
    waiting: Waiting,
  ): Promise<ExportDescription>
}

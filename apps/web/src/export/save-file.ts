import type { ExportView, Question } from '@readyboard/contract'
import { ApiError } from '../api/api-error.ts'
import { askForFile, nameOf } from '../api/export-file.ts'
import { EXPORT } from '../words/export.ts'
import { sizeWords } from './file-size.ts'
import { progressWords } from './progress-words.ts'
import { setDownload } from './running-download.ts'
import { saveBlob } from './save-blob.ts'
import { BrokenOff, takeFile } from './take-file.ts'

const SHOWN_EVERY_MS = 100

type Saved = { blob: Blob; name: string }
type Report = (name: string, bytes: number) => void
/** Makes a file and tells how far that is. */
type MakeFile = (signal: AbortSignal, report: Report) => Promise<Saved>
/** What is known of a file beforehand; `whole` in bytes, about. */
type Expected = { name: string; whole: number | null }

let running: AbortController | null = null

/** Saves a file, one at a time, and says how it goes, also to those who hear the page. */
export async function saveFile(make: MakeFile, { name, whole }: Expected): Promise<void> {
  running = new AbortController()
  const { signal } = running
  let shownAt = 0
  const report = (name: string, bytes: number) => {
    const now = performance.now()
    if (now - shownAt < SHOWN_EVERY_MS) return
    shownAt = now
    const share = whole === null ? null : Math.min(0.99, bytes / whole)
    setDownload({ state: 'running', name, bytes, whole, share, spoken: progressWords(name, share) })
  }
  // Where it is spoken has to be there before the words are.
  setDownload({ state: 'running', name, bytes: 0, whole, share: null, spoken: '' })
  try {
    const saved = await make(signal, report)
    saveBlob(saved.blob, saved.name)
    const words = EXPORT.saved({ name: saved.name, size: sizeWords(saved.blob.size) })
    setDownload({ state: 'ended', well: true, spoken: words })
  } catch (error) {
    setDownload({ state: 'ended', well: signal.aborted, spoken: wordsOf(error, signal) })
  }
}

export const stopSaving = (): void => running?.abort()

/** The rows of a question, streamed. */
export function rowsFile(question: Question, view: ExportView): MakeFile {
  return async (signal, report) => {
    const response = await askForFile(question, view, signal)
    const name = nameOf(response.headers)
    report(name, 0)
    return { name, blob: await takeFile(response, signal, (bytes) => report(name, bytes)) }
  }
}

function wordsOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return EXPORT.stopped
  if (error instanceof BrokenOff) return EXPORT.brokeOff
  return error instanceof ApiError ? EXPORT.failed({ reason: error.message }) : EXPORT.chartFailed
}

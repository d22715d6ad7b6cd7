import type { ExportView, Question } from '@readyboard/contract'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { askForFile, nameOf } from '../api/export-file.ts'
import { EXPORT } from '../words/export.ts'
import { sizeWords } from './file-size.ts'
import { saveBlob } from './save-blob.ts'
import { BrokenOff, takeFile } from './take-file.ts'

/** How a download stands. `bytes` so far. */
export type Download =
  | { state: 'none' }
  | { state: 'running'; name: string; bytes: number }
  | { state: 'ended'; well: boolean; words: string }

const SHOWN_EVERY_MS = 100

/** Saves a file, one at a time, and says how it goes; ends with the menu. */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const save = async (
    what: (signal: AbortSignal, onBytes: (name: string, bytes: number) => void) => Promise<Saved>,
  ) => {
    const controller = new AbortController()
    running.current = controller
    setDownload({ state: 'running', name: '', bytes: 0 })
    let shownAt = 0
    const onBytes = (name: string, bytes: number) => {
      const now = performance.now()
      if (now - shownAt < SHOWN_EVERY_MS) return
      shownAt = now
      setDownload({ state: 'running', name, bytes })
    }
    try {
      const { blob, name } = await what(controller.signal, onBytes)
      saveBlob(blob, name)
      setDownload({ state: 'ended', well: true, words: EXPORT.saved({ name, size: sizeWords(blob.size) }) })
    } catch (error) {
      setDownload({ state: 'ended', well: false, words: wordsOf(error, controller.signal) })
    }
  }

  return { download, save, stop: () => running.current?.abort() }
}

type Saved = { blob: Blob; name: string }

/** The rows of a question, streamed. */
export function rowsFile(question: Question, view: ExportView) {
  return async (signal: AbortSignal, onBytes: (name: string, bytes: number) => void): Promise<Saved> => {
    const response = await askForFile(question, view, signal)
    const name = nameOf(response.headers)
    onBytes(name, 0)
    return { name, blob: await takeFile(response, signal, (bytes) => onBytes(name, bytes)) }
  }
}

function wordsOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return EXPORT.stopped
  if (error instanceof BrokenOff) return EXPORT.brokeOff
  return error instanceof ApiError ? EXPORT.failed({ reason: error.message }) : EXPORT.chartFailed
}

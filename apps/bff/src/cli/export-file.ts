import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EXPORT_HEADERS, type ExportView, formatExport, formatQuestion, type Question } from '@readyboard/contract'
import { CliError } from './cli-error.ts'
import type { Product } from './product.ts'

/** What the product said of a file that was written. */
export type WrittenFile = { rows: number; isComplete: boolean }

/**
 * Has the product write a file, and keeps it.
 *
 * @throws CliError when it breaks off; what is at the path is then not whole
 */
export async function writeExport(
  product: Product,
  question: Question,
  view: ExportView,
  path: string,
): Promise<WrittenFile> {
  const parameters = [formatQuestion(question), formatExport(view)].filter(Boolean).join('&')
  const response = await product.download(`/api/v1/reports/time-sheet/export?${parameters}`)
  try {
    await pipeline(
      response.body === null ? Readable.from([]) : Readable.fromWeb(response.body),
      createWriteStream(path),
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw error
    throw new CliError('Readyboard broke off while it wrote the file, so nothing was exported.')
  }
  return {
    rows: Number(response.headers.get(EXPORT_HEADERS.rows)),
    isComplete: response.headers.get(EXPORT_HEADERS.coverage) === 'complete',
  }
}

import { EXPORT_HEADERS, type ExportView, formatExport, formatQuestion, type Question } from '@readyboard/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchFile } from './fetch-json.ts'
import { TIME_SHEET_KEY } from './report-query.ts'

/** What a file will be: `text` are its first lines (none of a workbook). Counts are of rows. */
export type ExportPreview = {
  name: string
  allRows: number
  offlineRows: number
  inconsistentRows: number
  text: string
}

const PREVIEW_ROWS = 20

/** Asks for the whole file. @throws ApiError */
export function askForFile(question: Question, view: ExportView, signal: AbortSignal): Promise<Response> {
  return fetchFile(pathOf(question, view), { signal })
}

/** What a file will hold, from its own headers and first rows. `version`: of the numbers the page shows. */
export function exportPreviewQuery(question: Question, view: ExportView, version: string) {
  const path = pathOf(question, { ...view, rows: PREVIEW_ROWS })
  return queryOptions({
    queryKey: [TIME_SHEET_KEY, 'export', path, version],
    queryFn: async ({ signal }): Promise<ExportPreview> => {
      const method = view.format === 'xlsx' ? 'HEAD' : 'GET'
      const response = await fetchFile(path, { method, signal })
      const count = (name: string) => Number(response.headers.get(name) ?? 0)
      return {
        name: nameOf(response.headers),
        allRows: count(EXPORT_HEADERS.allRows),
        offlineRows: count(EXPORT_HEADERS.offlineRows),
        inconsistentRows: count(EXPORT_HEADERS.inconsistentRows),
        text: await response.text(),
      }
    },
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[2] === path ? before : undefined),
    staleTime: 30_000,
  })
}

/** The name that the server gave the file (RFC 8187). */
export function nameOf(headers: Headers): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1]
  return encoded === undefined ? 'readyboard' : decodeURIComponent(encoded)
}

function pathOf(question: Question, view: ExportView): string {
  const text = [formatQuestion(question), formatExport(view)].filter(Boolean).join('&')
  return `/reports/time-sheet/export?${text}`
}

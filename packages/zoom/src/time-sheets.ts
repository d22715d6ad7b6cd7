import type { Api, CallOptions } from './api.ts'
import { timeSheetPageSchema } from './api-types.ts'
import { ZoomAnswerError } from './errors.ts'
import { toTimeSheetRow } from './mapper.ts'
import type { TimeSheetEcho, TimeSheetPage } from './page.ts'
import { type TimeSheetQuery, timeSheetParameters } from './query.ts'
import { createIntervalReader } from './row-interval.ts'

const PATH = '/contact_center/analytics/agents/time_sheets'

export async function readTimeSheetPage(
  api: Api,
  query: TimeSheetQuery,
  pageToken: string | undefined,
  now: () => number,
  options: CallOptions,
): Promise<TimeSheetPage> {
  const json = await api.get('heavy', PATH, timeSheetParameters(query, pageToken), options)
  return toTimeSheetPage(json, query, now())
}

/** @throws ZoomAnswerError when the page itself, not only a row, is of another shape */
export function toTimeSheetPage(json: unknown, query: TimeSheetQuery, now: number): TimeSheetPage {
  const parsed = timeSheetPageSchema.safeParse(json)
  if (!parsed.success) throw new ZoomAnswerError(parsed.error.issues[0]?.path.join('.') || 'not an object')
  const { agents, next_page_token, total_records, ...echo } = parsed.data
  // Leaving the rows out is only believable where there are none to count: zeros must not be invented.
  if (!agents && total_records !== 0) throw new ZoomAnswerError('agents')
  const readInterval = createIntervalReader(query, now / 1000)
  const read = (agents ?? []).map((agent) => toTimeSheetRow(agent, readInterval))
  return {
    rows: read.flatMap((result) => ('row' in result ? [result.row] : [])),
    rejected: read.flatMap((result) => ('rejected' in result ? [result.rejected] : [])),
    nextPageToken: next_page_token || null,
    totalRecords: total_records ?? null,
    echo: echoOf(echo),
  }
}

function echoOf({ from, to, timezone }: { [Part in keyof TimeSheetEcho]?: string | null | undefined }): TimeSheetEcho {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(timezone ? { timezone } : {}) }
}

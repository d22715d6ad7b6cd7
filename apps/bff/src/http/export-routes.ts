import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { EXPORT_HEADERS, EXPORT_KEYS, Parameters, parseExport, parseQuestion } from '@readyboard/contract'
import type { Request, RequestHandler, Response } from 'express'
import { contentDisposition } from '../export/file-name.ts'
import type { Answers } from './answers.ts'
import type { ExportDescription, ExportOrigin } from './export-answers.ts'
import { isStillAllowed, viewerOf } from './guard.ts'
import type { HeldRequests } from './held-requests.ts'
import { queryOf, refuseProblems } from './query.ts'
import { reachedAt } from './reached-at.ts'
import type { Recorder } from './recorder.ts'
import { LONGEST_WAIT_SECONDS, whileWanted } from './report-routes.ts'

/** Whoever takes a file slower than that holds a connection to the store from the others. */
const LONGEST_MS = 30 * 60_000
/** Whoever loses a right while a file is written gets no more of it after this. */
const ALLOWED_EVERY_MS = 4000

/** The whole result of a question as a file that is written while it is taken. */
export function exportRoutes(
  answers: Answers,
  held: HeldRequests,
  recorded: Recorder,
  { publicUrl, build }: { publicUrl: string | null; build: string },
): Record<string, RequestHandler> {
  return {
    '/api/v1/reports/time-sheet/export': async (req, res) => {
      const { question, view, waitSeconds } = readExport(req)
      await whileWanted(res, held, async (signal) => {
        const origin: ExportOrigin = { linkBase: reachedAt(publicUrl, req), build }
        const asked = [viewerOf(req), question, view, origin, { waitSeconds, signal }] as const
        if (req.method === 'HEAD') {
          const described = await answers.describeFile(...asked)
          await recorded(req, described.shows, described.rows)
          describe(res, described)
          res.end()
          return
        }
        const file = await answers.exportFile(...asked)
        try {
          await recorded(req, file.shows, file.rows, true)
          describe(res, file)
          await write(file.body(), req, res, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]))
        } finally {
          await file.end()
        }
      })
    },
  }
}

/** As fast as the client takes it: the next part is made when the one before has gone out. */
async function write(body: Readable, req: Request, res: Response, signal: AbortSignal): Promise<void> {
  let allowedAt = performance.now()
  for await (const part of body) {
    signal.throwIfAborted()
    if (performance.now() - allowedAt > ALLOWED_EVERY_MS) {
      // A file that was begun is cut off, so that nobody takes it for whole.
      if (!(await isStillAllowed(req).catch(() => false))) return void res.destroy()
      allowedAt = performance.now()
    }
    if (!res.write(part)) await once(res, 'drain', { signal })
  }
  res.end()
}

function readExport(req: Request) {
  const params = queryOf(req)
  const read = new Parameters(params)
  const waitSeconds = read.wholeNumber('wait', 0, LONGEST_WAIT_SECONDS) ?? 0
  const { question, problems } = parseQuestion(params, ['wait', ...EXPORT_KEYS])
  const { view, problems: ofView } = parseExport(params)
  refuseProblems([...problems, ...ofView, ...read.problems])
  return { question, view, waitSeconds }
}

function describe(res: Response, { name, contentType, coverage, ...file }: ExportDescription): void {
  const { covered, total } = coverage.intervals
  res.setHeader('Content-Type', contentType)
  res.setHeader('Content-Disposition', contentDisposition(name))
  res.setHeader(EXPORT_HEADERS.rows, file.rows)
  res.setHeader(EXPORT_HEADERS.allRows, file.allRows)
  res.setHeader(EXPORT_HEADERS.offlineRows, file.offlineRows)
  res.setHeader(EXPORT_HEADERS.inconsistentRows, file.inconsistentRows)
  res.setHeader(EXPORT_HEADERS.coverage, coverage.state)
  res.setHeader(EXPORT_HEADERS.intervals, `${covered}/${total}`)
  if (coverage.asOf !== null) res.setHeader(EXPORT_HEADERS.asOf, coverage.asOf)
}

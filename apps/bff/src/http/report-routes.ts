import {
  AGENTS_TABLE_KEYS,
  DOSE_TABLE_KEYS,
  INTERVALS_TABLE_KEYS,
  Parameters,
  parseAgentsTable,
  parseDoseTable,
  parseIntervalsTable,
  parseQuestion,
  type Question,
} from '@readyboard/contract'
import type { Request, RequestHandler, Response } from 'express'
import type { Viewer } from '../access/viewer.ts'
import { type Answer, type Answers, NotFound, type Waiting } from './answers.ts'
import { isStillAllowed, viewerOf } from './guard.ts'
import type { HeldRequests } from './held-requests.ts'
import type { Prepared, PreparedAnswers } from './prepared.ts'
import { Refusal, retryAfter } from './problems.ts'
import { queryOf, refuseProblems } from './query.ts'
import type { Recorder } from './recorder.ts'
import { sendBytes } from './send-bytes.ts'
import { sendJson } from './send-json.ts'

export const LONGEST_WAIT_SECONDS = 60

type Ask = (viewer: Viewer, question: Question, params: URLSearchParams, waiting: Waiting) => Promise<Answer<unknown>>

/** The forms of the time sheet, each for a question; all but the estimate take `wait`, the tables what a table takes. */
export function reportRoutes(
  answers: Answers,
  prepared: PreparedAnswers,
  held: HeldRequests,
  recorded: Recorder,
): Record<string, RequestHandler> {
  const route =
    (tableKeys: readonly string[], ask: Ask): RequestHandler =>
    async (req, res) => {
      const { question, params, waitSeconds } = readAsked(req, tableKeys)
      await whileWanted(res, held, async (signal) => {
        const answer = await ask(viewerOf(req), question, params, { waitSeconds, signal })
        const bytes = await prepared(answer)
        await recorded(req, answer.shows, bytes.rows)
        if (waitSeconds > 0 && !(await isStillAllowed(req))) throw new NotFound('queue')
        sendPrepared(res, bytes)
      })
    }
  return {
    '/api/v1/reports/time-sheet': route([], (viewer, question, _, waiting) =>
      answers.report(viewer, question, waiting),
    ),
    '/api/v1/reports/time-sheet/agents': route(AGENTS_TABLE_KEYS, (viewer, question, params, waiting) => {
      const { table, problems } = parseAgentsTable(params)
      refuseProblems(problems)
      return answers.agents(viewer, question, table, waiting)
    }),
    '/api/v1/reports/time-sheet/intervals': route(INTERVALS_TABLE_KEYS, (viewer, question, params, waiting) => {
      const { table, problems } = parseIntervalsTable(params)
      refuseProblems(problems)
      return answers.intervals(viewer, question, table, waiting)
    }),
    '/api/v1/reports/time-sheet/dose': route(DOSE_TABLE_KEYS, (viewer, question, params, waiting) => {
      const { table, problems } = parseDoseTable(params)
      refuseProblems(problems)
      return answers.dose(viewer, question, table, waiting)
    }),
    '/api/v1/reports/time-sheet/peers': route([], (viewer, question, _, waiting) =>
      answers.peers(viewer, question, waiting),
    ),
    '/api/v1/reports/time-sheet/estimate': async (req, res) => {
      const { question, problems } = parseQuestion(queryOf(req))
      refuseProblems(problems)
      sendJson(res, await answers.estimate(viewerOf(req), question))
    },
  }
}

function readAsked(req: Request, tableKeys: readonly string[]) {
  const params = queryOf(req)
  const read = new Parameters(params)
  const waitSeconds = read.wholeNumber('wait', 0, LONGEST_WAIT_SECONDS) ?? 0
  const { question, problems } = parseQuestion(params, ['wait', ...tableKeys])
  refuseProblems([...problems, ...read.problems])
  return { question, params, waitSeconds }
}

/** Answers as long as somebody waits for it; a stopping product says so. */
export async function whileWanted(res: Response, held: HeldRequests, answer: (signal: AbortSignal) => Promise<void>) {
  const signal = held.signalFor(res)
  try {
    await answer(signal)
  } catch (error) {
    if (!signal.aborted) throw error
    if (held.isStopping()) throw new Refusal('stopping', 'The product is being restarted.', { headers: retryAfter(2) })
    res.destroy()
  }
}

/** Sends an answer of JSON whose bytes are ready. */
export function sendPrepared(res: Response, bytes: Prepared): void {
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  sendBytes(res, bytes)
}

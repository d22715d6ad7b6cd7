import { Parameters, type SessionAnswer } from '@readyboard/contract'
import type { RequestHandler } from 'express'
import type { Viewer } from '../access/viewer.ts'
import { type Answers, NotFound } from './answers.ts'
import { viewerOf } from './guard.ts'
import { queryOf, refuseAnyParameter, refuseProblems } from './query.ts'
import { sendJson } from './send-json.ts'

const LONGEST_SEARCH = 200
const ID = /^[\w.~@=+/-]{1,128}$/
// It holds a name, and names may be long.
const CURSOR = /^[\w.~=+/-]{1,4096}$/

/** What the page is told of who looks at it. */
export type SessionFor = (viewer: Viewer) => SessionAnswer

/** The short answers: who is looking, what can be chosen, how much of Zoom's budget is left. */
export function listRoutes(answers: Answers, session: SessionFor): Record<string, RequestHandler> {
  return {
    '/api/v1/session': (req, res) => {
      refuseAnyParameter(req)
      sendJson(res, session(viewerOf(req)))
    },
    '/api/v1/quota': async (req, res) => {
      refuseAnyParameter(req)
      sendJson(res, await answers.quota())
    },
    '/api/v1/queues': async (req, res) => {
      const { search, cursor } = readList(queryOf(req), ['search', 'cursor'])
      sendJson(res, await answers.queueList(viewerOf(req), search, cursor))
    },
    '/api/v1/agents': async (req, res) => {
      const { queue, search, cursor } = readList(queryOf(req), ['queue', 'search', 'cursor'])
      sendJson(res, await answers.agentList(viewerOf(req), queue, search, cursor))
    },
    '/api/v1/teams': async (req, res) => {
      const { queue, search, cursor } = readList(queryOf(req), ['queue', 'search', 'cursor'])
      sendJson(res, await answers.teamList(viewerOf(req), queue, search, cursor))
    },
    '/api/v1/agents/:id': async (req, res) => {
      const { queue } = readList(queryOf(req), ['queue'])
      const { id } = req.params
      if (typeof id !== 'string' || !ID.test(id)) throw new NotFound('agent')
      sendJson(res, await answers.agent(viewerOf(req), id, queue))
    },
  }
}

function readList(params: URLSearchParams, known: readonly string[]) {
  const read = new Parameters(params)
  read.refuseUnknown(known)
  const search = read.one('search') ?? ''
  if (search.length > LONGEST_SEARCH) read.refuse('search', `is longer than ${LONGEST_SEARCH} characters`)
  const queue = read.checked('queue', (text): text is string => ID.test(text), 'the id of one queue')
  const cursor = read.checked('cursor', (text): text is string => CURSOR.test(text), 'a nextCursor as it was given')
  refuseProblems(read.problems)
  return { search: search.trim(), queue, cursor }
}

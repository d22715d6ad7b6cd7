import { Parameters, parseQuestion } from '@readyboard/contract'
import type { RequestHandler } from 'express'
import { type Answers, NotFound } from './answers.ts'
import { viewerOf } from './guard.ts'
import { idOf } from './id-of.ts'
import { queryOf, refuseAnyParameter, refuseProblems } from './query.ts'
import { sendJson } from './send-json.ts'

/** `POST /fetches`: the consent to a fetch, or the wish to have again what may have changed. */
export function startFetchRoute(answers: Answers): RequestHandler {
  return async (req, res) => {
    const params = queryOf(req)
    const read = new Parameters(params)
    const again = read.choice('again', ['true', 'false']) === 'true'
    const background = read.choice('background', ['true', 'false']) === 'true'
    const { question, problems } = parseQuestion(params, ['again', 'background'])
    refuseProblems([...problems, ...read.problems])
    res.statusCode = 202
    sendJson(res, await answers.startFetch(viewerOf(req), question, { again, background }))
  }
}

/** `DELETE /fetches/:id`: stops it for everybody; what is whole stays. */
export function stopFetchRoute(answers: Answers): RequestHandler {
  return (req, res) => {
    refuseAnyParameter(req)
    if (!answers.stopFetch(viewerOf(req), idOf(req, 'fetch'))) throw new NotFound('fetch')
    res.statusCode = 204
    res.end()
  }
}

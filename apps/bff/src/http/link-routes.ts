import { AGENTS_TABLE_KEYS, Parameters, parseAgentsTable, parseLinkWish, parsePage } from '@readyboard/contract'
import type { Request, Response } from 'express'
import type { Answer, Answers } from './answers.ts'
import { viewerOf } from './guard.ts'
import { idOf } from './id-of.ts'
import type { Link } from './link-answers.ts'
import type { MethodRoutes } from './method-routes.ts'
import type { PreparedAnswers } from './prepared.ts'
import { queryOf, refuseAnyParameter, refuseProblems } from './query.ts'
import { reachedAt } from './reached-at.ts'
import type { Recorder } from './recorder.ts'
import { sendPrepared } from './report-routes.ts'
import { sendJson } from './send-json.ts'

/** Short links and, of pinned ones, the numbers that were kept and what changed since. */
export function linkRoutes(
  answers: Answers,
  prepared: PreparedAnswers,
  recorded: Recorder,
  publicUrl: string | null,
): MethodRoutes {
  const send = async (req: Request, res: Response, answer: Answer<unknown>) => {
    const bytes = await prepared(answer)
    await recorded(req, answer.shows, bytes.rows)
    sendPrepared(res, bytes)
  }
  const whole = (req: Request, link: Link) => ({
    ...link,
    url: `${reachedAt(publicUrl, req)}/v/${link.id}`,
  })
  return {
    '/api/v1/links': {
      async get(req, res) {
        const { wish, problems } = parsePage(queryOf(req))
        refuseProblems(problems)
        const { items, ...page } = await answers.ownLinks(viewerOf(req), wish)
        sendJson(res, { items: items.map((link) => whole(req, link)), ...page })
      },
      async post(req, res) {
        const { wish, problems } = parseLinkWish(queryOf(req))
        refuseProblems(problems)
        const link = await answers.createLink(viewerOf(req), wish)
        res.statusCode = 201
        sendJson(res, whole(req, link))
      },
    },
    '/api/v1/links/:id': {
      async get(req, res) {
        refuseAnyParameter(req)
        sendJson(res, whole(req, await answers.openLink(viewerOf(req), idOf(req, 'link'))))
      },
      async delete(req, res) {
        refuseAnyParameter(req)
        await answers.deleteLink(viewerOf(req), idOf(req, 'link'))
        res.statusCode = 204
        res.end()
      },
    },
    '/api/v1/links/:id/report': {
      async get(req, res) {
        refuseAnyParameter(req)
        await send(req, res, await answers.pinnedReport(viewerOf(req), idOf(req, 'link')))
      },
    },
    '/api/v1/links/:id/agents': {
      async get(req, res) {
        const params = queryOf(req)
        const read = new Parameters(params)
        read.refuseUnknown(AGENTS_TABLE_KEYS)
        const { table, problems } = parseAgentsTable(params)
        refuseProblems([...read.problems, ...problems])
        await send(req, res, await answers.pinnedAgents(viewerOf(req), idOf(req, 'link'), table))
      },
    },
    '/api/v1/links/:id/changes': {
      async get(req, res) {
        const { wish, problems } = parsePage(queryOf(req))
        refuseProblems(problems)
        await send(req, res, await answers.changesSince(viewerOf(req), idOf(req, 'link'), wish))
      },
    },
  }
}

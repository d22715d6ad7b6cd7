import { parseViewChange, parseViewWish } from '@readyboard/contract'
import type { Answers } from './answers.ts'
import { viewerOf } from './guard.ts'
import { idOf } from './id-of.ts'
import type { MethodRoutes } from './method-routes.ts'
import { queryOf, refuseAnyParameter, refuseProblems } from './query.ts'
import { sendJson } from './send-json.ts'

/** Saved views: a viewer's own and shared ones, each with a name, one of them the default. */
export function viewRoutes(answers: Answers): MethodRoutes {
  return {
    '/api/v1/views': {
      async get(req, res) {
        refuseAnyParameter(req)
        sendJson(res, await answers.views(viewerOf(req)))
      },
      async post(req, res) {
        const { wish, problems } = parseViewWish(queryOf(req))
        refuseProblems(problems)
        const view = await answers.createView(viewerOf(req), wish)
        res.statusCode = 201
        sendJson(res, view)
      },
    },
    '/api/v1/views/:id': {
      async put(req, res) {
        const { wish, problems } = parseViewChange(queryOf(req))
        refuseProblems(problems)
        sendJson(res, await answers.changeView(viewerOf(req), idOf(req, 'view'), wish))
      },
      async delete(req, res) {
        refuseAnyParameter(req)
        await answers.deleteView(viewerOf(req), idOf(req, 'view'))
        res.statusCode = 204
        res.end()
      },
    },
  }
}

import { type Answer, apiError } from './answer.ts'
import type { Category } from './limits.ts'
import { type ListDoor, listQueueAgents, listQueueSupervisors, listQueues, listUsers } from './lists.ts'
import { QUEUE_SCOPE, REPORT_SCOPE, USER_SCOPE } from './oauth.ts'
import { type TimeSheetDoor, timeSheets } from './time-sheets.ts'

/** A route of the API: what it costs, what it needs, how it answers. */
export type Route = { category: Category; scope: string; answer: (params: URLSearchParams) => Answer }

export const NOT_FOUND: Answer = apiError(404, 404, 'This API endpoint is not recognized.')

/** The route of a path below `/v2`; null if there is none. */
export function findRoute(path: string, lists: ListDoor, sheets: TimeSheetDoor): Route | null {
  if (path === '/contact_center/analytics/agents/time_sheets') {
    return { category: 'heavy', scope: REPORT_SCOPE, answer: (params) => timeSheets(sheets, params) }
  }
  if (path === '/contact_center/queues') {
    return { category: 'medium', scope: QUEUE_SCOPE, answer: (params) => listQueues(lists, params) }
  }
  if (path === '/contact_center/users') {
    return { category: 'medium', scope: USER_SCOPE, answer: (params) => listUsers(lists, params) }
  }
  const [, queueId, what] = /^\/contact_center\/queues\/([^/]+)\/(agents|supervisors)$/.exec(path) ?? []
  if (queueId === undefined) return null
  const list = what === 'agents' ? listQueueAgents : listQueueSupervisors
  return {
    category: 'medium',
    scope: QUEUE_SCOPE,
    answer: (params) => list(lists, decodeURIComponent(queueId), params),
  }
}

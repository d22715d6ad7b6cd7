import {
  AGENTS_TABLE_KEYS,
  DOSE_TABLE_KEYS,
  EXPORT_KEYS,
  INTERVALS_TABLE_KEYS,
  LINK_KEYS,
  PAGE_KEYS,
  QUESTION_KEYS,
  VIEW_KEYS,
} from '@readyboard/contract'

/** What a route takes and answers: `address` is one that is there, `good` the same with all it must have, `status` what that gets. */
export type RouteExpectation = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  address: string
  good: string
  takes: readonly string[]
  status: 200 | 201 | 202 | 204
}

const route = (
  method: RouteExpectation['method'],
  path: string,
  takes: readonly string[] = [],
  status: RouteExpectation['status'] = 200,
  needs = '',
): RouteExpectation => {
  const address = path.replace(':id', 'F1')
  return { method, path, address, good: address + needs, takes, status }
}

/** Every route there is. The tests hold it against the router's own list. */
export const ROUTES: readonly RouteExpectation[] = [
  route('GET', '/api/v1/session'),
  route('GET', '/api/v1/quota'),
  route('GET', '/api/v1/queues', ['search', 'cursor']),
  route('GET', '/api/v1/agents', ['queue', 'search', 'cursor']),
  route('GET', '/api/v1/teams', ['queue', 'search', 'cursor']),
  route('GET', '/api/v1/agents/:id', ['queue']),
  route('GET', '/api/v1/reports/time-sheet', [...QUESTION_KEYS, 'wait']),
  route('GET', '/api/v1/reports/time-sheet/agents', [...QUESTION_KEYS, ...AGENTS_TABLE_KEYS, 'wait']),
  route('GET', '/api/v1/reports/time-sheet/intervals', [...QUESTION_KEYS, ...INTERVALS_TABLE_KEYS, 'wait']),
  route('GET', '/api/v1/reports/time-sheet/peers', [...QUESTION_KEYS, 'wait']),
  route('GET', '/api/v1/reports/time-sheet/dose', [...QUESTION_KEYS, ...DOSE_TABLE_KEYS, 'wait']),
  route('GET', '/api/v1/reports/time-sheet/estimate', QUESTION_KEYS),
  route('GET', '/api/v1/reports/time-sheet/export', [...QUESTION_KEYS, ...EXPORT_KEYS, 'wait']),
  route('GET', '/api/v1/audit', ['viewer', 'agent', ...PAGE_KEYS]),
  route('GET', '/api/v1/audit/export', ['viewer', 'agent', ...PAGE_KEYS]),
  route('GET', '/api/v1/looks', PAGE_KEYS),
  route('POST', '/api/v1/fetches', [...QUESTION_KEYS, 'again', 'background'], 202),
  route('DELETE', '/api/v1/fetches/:id', [], 204),
  route('GET', '/api/v1/fetches/:id/events'),
  route('GET', '/api/v1/links', PAGE_KEYS),
  route('POST', '/api/v1/links', LINK_KEYS, 201),
  route('GET', '/api/v1/links/:id'),
  route('DELETE', '/api/v1/links/:id', [], 204),
  route('GET', '/api/v1/links/:id/report'),
  route('GET', '/api/v1/links/:id/agents', AGENTS_TABLE_KEYS),
  route('GET', '/api/v1/links/:id/changes', PAGE_KEYS),
  route('GET', '/api/v1/views'),
  route('POST', '/api/v1/views', VIEW_KEYS, 201, '?name=Mine'),
  route('PUT', '/api/v1/views/:id', VIEW_KEYS, 200, '?shared=true'),
  route('DELETE', '/api/v1/views/:id', [], 204),
  route('GET', '/livez'),
  route('GET', '/readyz'),
  route('GET', '/metrics'),
]

/** Those that answer a question. */
export const QUESTION_ROUTES = ROUTES.filter(({ takes }) => takes.includes('range'))

/** What each request that changes something must bring. */
export const OURS = { 'X-Requested-With': 'readyboard' }

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY'] as const

/** `Allow` of RFC 9110 for a path: what reads can also be asked for its head. */
export function allowed(path: string): string[] {
  return ROUTES.filter((one) => one.path === path).flatMap(({ method }) =>
    method === 'GET' ? ['GET', 'HEAD'] : method,
  )
}

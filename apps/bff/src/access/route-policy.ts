import type { Action } from './policy.ts'

/**
 * What each route lets somebody do; `open`: also those who are not signed in. A route that is not here cannot be
 * registered, and what it is done to is weighed where the route has read it.
 */
export const ROUTE_POLICY: Readonly<Record<string, Action | 'open'>> = {
  'GET /livez': 'open',
  'GET /readyz': 'open',
  'GET /metrics': 'operate',
  'GET /auth/sign-in': 'open',
  'GET /auth/callback': 'open',
  'POST /auth/sign-out': 'open',
  'GET /api/v1/session': 'introduce',
  'GET /api/v1/quota': 'choose',
  'GET /api/v1/queues': 'choose',
  'GET /api/v1/agents': 'choose',
  'GET /api/v1/teams': 'choose',
  'GET /api/v1/agents/:id': 'choose',
  'GET /api/v1/reports/time-sheet': 'read',
  'GET /api/v1/reports/time-sheet/agents': 'read',
  'GET /api/v1/reports/time-sheet/intervals': 'read',
  'GET /api/v1/reports/time-sheet/dose': 'read',
  'GET /api/v1/reports/time-sheet/peers': 'compare',
  'GET /api/v1/reports/time-sheet/estimate': 'read',
  'GET /api/v1/reports/time-sheet/export': 'read',
  'GET /api/v1/audit': 'audit',
  'GET /api/v1/audit/export': 'audit',
  'GET /api/v1/looks': 'ownLooks',
  'POST /api/v1/fetches': 'spend',
  'DELETE /api/v1/fetches/:id': 'spend',
  'GET /api/v1/fetches/:id/events': 'read',
  'GET /api/v1/links': 'keep',
  'POST /api/v1/links': 'keep',
  'GET /api/v1/links/:id': 'keep',
  'DELETE /api/v1/links/:id': 'keep',
  'GET /api/v1/links/:id/report': 'read',
  'GET /api/v1/links/:id/agents': 'read',
  'GET /api/v1/links/:id/changes': 'read',
  'GET /api/v1/views': 'keep',
  'POST /api/v1/views': 'keep',
  'PUT /api/v1/views/:id': 'keep',
  'DELETE /api/v1/views/:id': 'keep',
}

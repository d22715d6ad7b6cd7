import express, { type Express } from 'express'
import type { Registry } from 'prom-client'
import type { AppParts } from './app.ts'
import { metricsRoute } from './operations.ts'
import { requestLog } from './request-log.ts'
import { answerErrors, refuseMethod, refuseUnknownPath } from './send-problem.ts'
import { refuseMalformed } from './well-formed.ts'

/** What listens on `METRICS_PORT`: the metrics and nothing else. */
export function createMetricsApp(registry: Registry, logs: AppParts['logs']): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false)
  app.enable('strict routing').enable('case sensitive routing')
  app.use(requestLog(logs.requests), refuseMalformed)
  app.route('/metrics').get(metricsRoute(registry)).all(refuseMethod)
  app.use(refuseUnknownPath, answerErrors(logs.log))
  return app
}

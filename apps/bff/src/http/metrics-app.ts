import express, { type Express } from 'express'
import type { Registry } from 'prom-client'
import { metricsRoute } from './operations.ts'

/** What listens on `METRICS_PORT`: the metrics and nothing else. */
export function createMetricsApp(registry: Registry): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false)
  app.get('/metrics', metricsRoute(registry))
  app.use((_req, res) => void res.status(404).type('text').send('Only /metrics is here.\n'))
  return app
}

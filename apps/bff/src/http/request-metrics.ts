import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { EventStreams } from './event-streams.ts'
import type { Load } from './load.ts'

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

export type RequestMetrics = { registry: Registry; measure: RequestHandler }

/** Figures of this process and its requests, by route and never by address: addresses hold ids. */
export function createRequestMetrics(load: Load, streams: EventStreams): RequestMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const duration = new Histogram({
    name: 'readyboard_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  })
  new Gauge({
    name: 'readyboard_http_requests_in_flight',
    help: 'Requests being answered',
    registers,
    collect() {
      this.set(load.requestsInFlight)
    },
  })
  new Gauge({
    name: 'readyboard_event_streams',
    help: 'Open streams of server-sent events',
    registers,
    collect() {
      this.set(streams.count())
    },
  })

  const measure: RequestHandler = (req, res, next) => {
    const startedAt = performance.now()
    res.once('close', () => {
      const route: string = req.route?.path ?? 'page'
      duration.labels(route, String(res.statusCode)).observe((performance.now() - startedAt) / 1000)
    })
    next()
  }
  return { registry, measure }
}

import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Audit } from '../access/audit.ts'
import type { SignIn } from '../access/sign-in/sign-in.ts'
import type { Answers } from './answers.ts'
import { createEventStreams } from './event-streams.ts'
import { exportRoutes } from './export-routes.ts'
import { fetchEventRoutes } from './fetch-events.ts'
import { startFetchRoute, stopFetchRoute } from './fetch-routes.ts'
import { type FindViewer, guarded, identify } from './guard.ts'
import { createHeldRequests } from './held-requests.ts'
import { linkRoutes } from './link-routes.ts'
import { listRoutes, type SessionFor } from './list-routes.ts'
import { createLoad, shedLoad } from './load.ts'
import { lookRoutes } from './look-routes.ts'
import { routeMethods } from './method-routes.ts'
import { metricsRoute, operationRoutes } from './operations.ts'
import { servePage } from './page.ts'
import { readPageFiles } from './page-files.ts'
import { createPreparedAnswers } from './prepared.ts'
import { createRecorder } from './recorder.ts'
import { refuseBody } from './refuse-body.ts'
import { reportRoutes } from './report-routes.ts'
import { requestLog } from './request-log.ts'
import { createRequestMetrics } from './request-metrics.ts'
import { refuseCrossSite, refuseForeignHosts, refuseForeignWrites } from './same-site.ts'
import { securityHeaders } from './security-headers.ts'
import { answerErrors, refuseMethod, refuseUnknownPath } from './send-problem.ts'
import { viewRoutes } from './view-routes.ts'
import { limitViewers } from './viewer-rate.ts'
import { refuseMalformed } from './well-formed.ts'

export type AppParts = {
  answers: Answers
  /** Who asks, for each request anew. */
  findViewer: FindViewer
  /** Null where nobody signs in. */
  signIn: SignIn | null
  /** Null where nobody signs in: there is nobody to name. */
  audit: Audit | null
  session: SessionFor
  build: string
  /** The folder of the built page. */
  webRoot: string
  logs: { log: Logger; requests: Logger }
  publicUrl: string | null
  /** Refuse host names that are not this machine's own. */
  loopbackOnly: boolean
  trustProxy: boolean | number | string
  viewerRequestsPerMinute: number
  maxRequestsInFlight: number
  /** False where the metrics have a port of their own. */
  metricsHere: boolean
}

/** The application with what its owner needs to end it. `stop` lets held requests and streams end. */
export type App = { express: Express; registry: Registry; stop(): void; close(): void }

export function createApp(parts: AppParts): App {
  const [load, streams, held] = [createLoad(parts), createEventStreams(), createHeldRequests()]
  const { registry, measure } = createRequestMetrics(load, streams)
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('trust proxy', parts.trustProxy)
  app.enable('strict routing').enable('case sensitive routing')

  const first = [requestLog(parts.logs.requests), securityHeaders(parts.publicUrl), refuseMalformed, measure]
  app.use(...first, (_req, res, next) => {
    if (held.isStopping()) res.setHeader('Connection', 'close')
    next()
  })
  readOnly(app, operationRoutes(parts.answers, held.isStopping))
  const identified = identify(parts.findViewer)
  if (parts.signIn) app.use(['/api', '/auth', '/metrics'], parts.signIn.session)
  if (parts.metricsHere) {
    app.use('/metrics', identified)
    readOnly(app, { '/metrics': metricsRoute(registry) })
  }
  app.use(shedLoad(load))
  if (parts.loopbackOnly) app.use(refuseForeignHosts(parts.publicUrl))

  const ours = [refuseForeignWrites(parts.publicUrl), refuseBody]
  const limited = limitViewers(parts.viewerRequestsPerMinute)
  if (parts.signIn) serveSignIn(app, parts.signIn, limited, ours)
  app.use('/api', refuseCrossSite, noStore, identified, limited)
  readOnly(app, listRoutes(parts.answers, parts.session))
  const prepared = createPreparedAnswers()
  const recorded = createRecorder(parts.audit)
  readOnly(app, lookRoutes(parts.answers))
  readOnly(app, reportRoutes(parts.answers, prepared, held, recorded))
  readOnly(app, exportRoutes(parts.answers, held, recorded, { publicUrl: parts.publicUrl, build: parts.build }))
  readOnly(app, fetchEventRoutes(parts.answers, streams))
  routeMethods(app, ours, {
    '/api/v1/fetches': { post: startFetchRoute(parts.answers) },
    '/api/v1/fetches/:id': { delete: stopFetchRoute(parts.answers) },
    ...linkRoutes(parts.answers, prepared, recorded, parts.publicUrl),
    ...viewRoutes(parts.answers),
  })
  app.use('/api', refuseUnknownPath)
  app.use(servePage(readPageFiles(parts.webRoot)))
  app.use(answerErrors(parts.logs.log))

  const stop = () => {
    held.stop()
    streams.stop()
  }
  return { express: app, registry, stop, close: load.close }
}

/** What makes people known. */
function serveSignIn(app: Express, signIn: SignIn, limited: RequestHandler, ours: RequestHandler[]): void {
  app.use('/auth', noStore, limited)
  readOnly(app, { '/auth/sign-in': signIn.begin, '/auth/callback': signIn.finish })
  routeMethods(app, ours, { '/auth/sign-out': { post: signIn.end } })
}

/** Routes that only read: GET and HEAD are answered, any other method is refused by name. */
function readOnly(app: Express, routes: Readonly<Record<string, RequestHandler>>): void {
  for (const [path, handler] of Object.entries(routes))
    app
      .route(path)
      .get(guarded('GET', path, handler))
      .all(refuseMethod)
}

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}

import { fileURLToPath } from 'node:url'
import { createAnswers } from './create-answers.ts'
import type { Environment } from './environment.ts'
import { createApp } from './http/app.ts'
import { isLoopback } from './http/loopback.ts'
import { createMetricsApp } from './http/metrics-app.ts'
import { closeWithin, createHttpServer, listen } from './http/server.ts'
import type { Logs } from './log.ts'
import { buildVersion, sessionFor } from './session-answer.ts'
import { type Auth, signInParts } from './sign-in-parts.ts'
import { toTrustProxy } from './trust-proxy.ts'
import type { ZoomInUse } from './zoom-in-use.ts'

const STOP_WITHIN_MS = 6_000
const MAX_REQUESTS_IN_FLIGHT = 15_000

/**
 * Puts the product together over what the operator decided and listens. What ends it again is handed to `atStop`, to be
 * run last come first.
 *
 * @returns the address it listens on
 */
export async function serveProduct(
  environment: Environment,
  zoom: ZoomInUse,
  auth: Auth | null,
  logs: Logs,
  atStop: (step: () => void | Promise<void>) => void,
): Promise<string> {
  const { host, publicUrl, metricsPort } = environment
  const { perSecond, perDay, share } = environment.zoom
  const { consent, settleHours, lookBackDays, defaultTimeZone, weekStartsOn, backfill } = environment
  const {
    answers,
    close: closeAnswers,
    ...rooms
  } = await createAnswers(
    {
      apiUrl: zoom.apiUrl,
      oauthUrl: zoom.oauthUrl,
      credentials: zoom.credentials,
      dataDir: zoom.dataDir,
      source: environment.zoom.source,
      perSecond,
      perDay,
      share,
      consent,
      settleHours,
      lookBackDays,
      keepDays: environment.keepDays,
      defaultTimeZone,
      weekStartsOn,
      auditDays: environment.auditDays,
      backfill,
    },
    logs.log,
  )
  atStop(closeAnswers)

  const build = buildVersion()
  let address = ''
  const reached = () => publicUrl ?? address
  const secure = publicUrl?.startsWith('https:') ?? false
  const app = createApp({
    answers,
    ...signInParts(auth, environment, { publicUrl: reached, secure }, rooms, logs.log),
    session: sessionFor(environment, { demo: zoom.demo, signIn: auth !== null }, build),
    build,
    webRoot: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    logs,
    publicUrl,
    loopbackOnly: isLoopback(host),
    trustProxy: toTrustProxy(environment.trustProxy),
    viewerRequestsPerMinute: environment.viewerRequestsPerMinute,
    maxRequestsInFlight: MAX_REQUESTS_IN_FLIGHT,
    metricsHere: metricsPort === null,
  })
  atStop(app.close)

  if (metricsPort !== null) {
    const metricsServer = createHttpServer(createMetricsApp(app.registry, logs))
    await listen(metricsServer, host, metricsPort)
    atStop(() => closeWithin(metricsServer, 0))
  }

  const server = createHttpServer(app.express)
  const port = await listen(server, host, environment.port)
  atStop(() => {
    const closed = closeWithin(server, STOP_WITHIN_MS)
    app.stop()
    return closed
  })
  address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return address
}

import { createServer, setGlobalProxyFromEnv } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createAnswers } from './create-answers.ts'
import { createApp } from './http/app.ts'
import { isLoopback } from './http/loopback.ts'
import { createMetricsApp } from './http/metrics-app.ts'
import { closeWithin, createHttpServer, listen } from './http/server.ts'
import { createLogs } from './log.ts'
import { readEnvironmentOrExit } from './read-environment-or-exit.ts'
import { sessionWithoutSignIn } from './session-without-sign-in.ts'
import { exitOnUncaught, stopOnSignals } from './shutdown.ts'
import { toTrustProxy } from './trust-proxy.ts'
import { chooseZoom } from './zoom-in-use.ts'

const STOP_WITHIN_MS = 6_000
const MAX_REQUESTS_IN_FLIGHT = 15_000

const environment = readEnvironmentOrExit()
const { host, publicUrl, metricsPort } = environment
const logs = createLogs(environment.logLevel)
const { log } = logs
exitOnUncaught(log)
const atStop = stopOnSignals(log)
// Node's own support, for https alone: a stand-in for Zoom on this machine is not asked through a proxy.
if (environment.proxy !== null) setGlobalProxyFromEnv(environment.proxy)

const zoom = await chooseZoom(environment, () => {
  log.fatal('the Zoom simulator has ended')
  process.exit(1)
})
atStop(zoom.close)

const { perSecond, perDay, share } = environment.zoom
const { settleHours, lookBackDays, defaultTimeZone, weekStartsOn } = environment
const { answers, close: closeAnswers } = await createAnswers(
  {
    apiUrl: zoom.apiUrl,
    oauthUrl: zoom.oauthUrl,
    credentials: zoom.credentials,
    dataDir: zoom.dataDir,
    source: environment.zoom.source,
    perSecond,
    perDay,
    share,
    settleHours,
    lookBackDays,
    defaultTimeZone,
    weekStartsOn,
  },
  log,
)
atStop(closeAnswers)

const app = createApp({
  answers,
  session: sessionWithoutSignIn(environment, { demo: zoom.demo }),
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
  const metricsServer = createServer(createMetricsApp(app.registry))
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
const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
process.stdout.write(`Readyboard is at ${publicUrl ?? address}\n`)

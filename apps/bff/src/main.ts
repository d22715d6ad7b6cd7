import { setGlobalProxyFromEnv } from 'node:http'
import { endOfStart } from './end-of-start.ts'
import { chooseIdentity } from './identity-in-use.ts'
import { createLogs } from './log.ts'
import { readEnvironmentOrExit } from './read-environment-or-exit.ts'
import { serveProduct } from './serve-product.ts'
import { exitOnUncaught, stopOnSignals } from './shutdown.ts'
import { chooseZoom } from './zoom-in-use.ts'

const environment = readEnvironmentOrExit()
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

if (zoom.demo)
  log.info('demo mode: the contact centre is simulated; ZOOM_ACCOUNT_ID and its companions connect a real one')
const identity = await chooseIdentity(environment, zoom, () => {
  log.fatal('the identity provider of the demo has ended')
  process.exit(1)
})
atStop(identity.close)
const address = await serveProduct(environment, zoom, identity.auth, logs, atStop).catch(endOfStart)
process.stdout.write(`Readyboard is at ${environment.publicUrl ?? address}\n`)

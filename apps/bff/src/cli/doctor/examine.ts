import { QuotaAnswer } from '@readyboard/contract'
import { CliError } from '../cli-error.ts'
import type { CliParts } from '../cli-parts.ts'
import { addressesOf, findProduct, inWords, withOwnProduct } from '../find-product.ts'
import type { Product } from '../product.ts'
import { clockFinding } from './clock-finding.ts'
import { bad, type Finding, ok, skipped, warn } from './finding.ts'
import { quotaFinding } from './quota-finding.ts'
import { reach } from './reach.ts'
import { reportDirectly, reportThroughProduct } from './report-check.ts'
import { diskFinding, storeFile, storeFinding } from './store-checks.ts'
import { type ZoomSeen, zoomChecks } from './zoom-checks.ts'

const NO_CREDENTIALS =
  'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET of a Server-to-Server OAuth app; README.md says how to make one.'

/** All checks, in the order in which one is of use to the next. */
export async function* examine(parts: CliParts, url: string | undefined): AsyncGenerator<Finding> {
  const { environment } = parts
  const running = await findProduct(environment, url)
  const hasCredentials = environment.zoom.credentials !== null
  if (hasCredentials) yield ok('environment', 'can be read; Zoom’s credentials are given')
  else if (running?.session.features.demo) yield ok('environment', 'can be read; without credentials, as for the demo')
  else yield bad('environment', 'can be read, but there are no Zoom credentials in it', NO_CREDENTIALS)
  yield await productFinding(running, parts)

  yield await diskFinding(environment.dataDir)
  const store = await storeOf(parts, running)
  yield store.finding

  const zoom: { seen: ZoomSeen | null } = { seen: null }
  if (hasCredentials) yield* zoomFindings(parts, (seen) => (zoom.seen = seen))
  else yield skipped('Zoom', 'is not asked without credentials')

  if (running) yield* throughProduct(running, zoom.seen)
  else if (store.usable && hasCredentials) yield* await throughOwnProduct(parts, zoom.seen)
  else {
    yield skipped('quota', 'is counted in a store that is not to be had')
    if (zoom.seen) yield await reportDirectly(zoom.seen.client, zoom.seen.userId, Date.now() / 1000)
  }
}

async function throughOwnProduct(parts: CliParts, zoom: ZoomSeen | null): Promise<Finding[]> {
  try {
    return await withOwnProduct(parts, parts.environment.dataDir, (own) => Array.fromAsync(throughProduct(own, zoom)))
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return [bad('store', error.message, 'Look at the folder before anything is started over it.')]
  }
}

async function productFinding(running: Product | null, { environment }: CliParts): Promise<Finding> {
  if (!running) return skipped('Readyboard', `does not run at ${inWords(addressesOf(environment))}`)
  const { url, session } = running
  const who = `${session.version} runs at ${url}${session.features.demo ? ', as a demo' : ''}`
  const because = await running.readiness()
  return because === null
    ? ok('Readyboard', who)
    : bad('Readyboard', `${who}, but cannot do its work: ${because}`, 'Look into its log; starting it again is safe.')
}

async function storeOf(parts: CliParts, running: Product | null): Promise<{ finding: Finding; usable: boolean }> {
  const file = await storeFile(parts.environment.dataDir)
  if (running?.session.features.demo)
    return { finding: skipped('store', 'of the demo is gone when it ends'), usable: false }
  if (file === null) {
    const words = running ? 'is on the machine where Readyboard runs' : 'is made when Readyboard first starts'
    return { finding: skipped('store', words), usable: false }
  }
  if (running) return { finding: ok('store', `${file}; held by the running Readyboard`), usable: false }
  return await storeFinding(parts, file)
}

async function* zoomFindings({ environment }: CliParts, seen: (zoom: ZoomSeen) => void): AsyncGenerator<Finding> {
  const { zoom, proxy } = environment
  if (zoom.credentials === null) return
  const through = proxy?.https_proxy ?? null
  const oauth = await reach('ZOOM_OAUTH_URL', zoom.oauthUrl, through)
  yield oauth.finding
  const api = await reach('ZOOM_API_URL', zoom.apiUrl, through)
  yield api.finding
  yield clockFinding(api.aheadMs ?? oauth.aheadMs)
  if (oauth.finding.state === 'bad' || api.finding.state === 'bad') {
    yield skipped('credentials', 'and scopes cannot be checked before Zoom is reached')
    return
  }
  yield* zoomChecks(environment, zoom.credentials, seen)
}

/** What only the product knows, and what only it may count. */
async function* throughProduct(product: Product, zoom: ZoomSeen | null): AsyncGenerator<Finding> {
  yield quotaFinding(await product.get('/api/v1/quota', QuotaAnswer))
  if (zoom === null) return
  const now = Date.now() / 1000
  if (product.session.features.demo) {
    yield warn(
      'Readyboard',
      'runs as a demo, though there are credentials here',
      'Start it with the environment that the doctor has.',
    )
  } else if (zoom.userId !== null) {
    yield await reportThroughProduct(product, zoom.userId, now)
    return
  }
  yield await reportDirectly(zoom.client, zoom.userId, now)
}

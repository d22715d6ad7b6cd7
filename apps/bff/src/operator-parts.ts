import type { CliParts, OwnProduct } from './cli/cli-parts.ts'
import type { Terminal } from './cli/terminal.ts'
import type { Environment } from './environment.ts'

// What is asked for in one go is not many viewers.
const NO_VIEWER_LIMIT = 10_000_000

/**
 * What the operator's commands are given. The product and its engine are loaded when a command needs them: most speak to
 * a product that runs.
 *
 * @param readEnvironment called when a command needs it, so that help is there whatever is set
 */
export function operatorParts(readEnvironment: () => Environment, terminal: Terminal): CliParts {
  return {
    get environment() {
      return readEnvironment()
    },
    terminal,
    startOwn: (dataDir) => startOwn({ ...readEnvironment(), dataDir }),
    inspectStore: async (dataDir) => (await import('./store/look-after-store.ts')).inspectStore(dataDir),
    migrateStore: async (dataDir) => (await import('./store/look-after-store.ts')).migrateStore(dataDir),
    storeTrouble: async (error) => {
      const { StoreError, StoreLocked } = await import('./store/store-errors.ts')
      return error instanceof StoreError ? { words: error.message, locked: error instanceof StoreLocked } : null
    },
  }
}

async function startOwn(asked: Environment): Promise<OwnProduct> {
  const [{ serveProduct }, { createLogs }] = await Promise.all([import('./serve-product.ts'), import('./log.ts')])
  const { apiUrl, oauthUrl, credentials } = asked.zoom
  if (credentials === null) throw new Error('There are no Zoom credentials.')
  const steps: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step()
  }
  const address = { host: '127.0.0.1', port: 0, publicUrl: null, metricsPort: null }
  // What is kept stored at night is the business of a product that stays.
  const backfill = { ...asked.backfill, days: 0 }
  const own = { ...asked, ...address, backfill, viewerRequestsPerMinute: NO_VIEWER_LIMIT }
  const zoom = { demo: false, apiUrl, oauthUrl, credentials, dataDir: asked.dataDir, close: async () => {} }
  try {
    return {
      url: await serveProduct(own, zoom, null, createLogs('fatal', process.stderr), (step) => void steps.push(step)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

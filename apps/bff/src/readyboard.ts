import { setGlobalProxyFromEnv } from 'node:http'
import { runCli } from './cli/program.ts'
import { createTerminal } from './cli/terminal.ts'
import type { Environment } from './environment.ts'
import { createLogs } from './log.ts'
import { readEnvironmentOrExit } from './read-environment-or-exit.ts'
import { serveProduct } from './serve-product.ts'
import { inspectStore, migrateStore } from './store/look-after-store.ts'
import { StoreError, StoreLocked } from './store/store-errors.ts'

// What is asked for in one go is not many viewers.
const NO_VIEWER_LIMIT = 10_000_000

let read: Environment | null = null
/** Read when a command needs it: help is there whatever is set. */
function environment(): Environment {
  if (read !== null) return read
  read = readEnvironmentOrExit()
  if (read.proxy !== null) setGlobalProxyFromEnv(read.proxy)
  return read
}

// A reader that has had enough (`readyboard export | head`) ends the command, and is no error.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runCli(process.argv.slice(2), {
  get environment() {
    return environment()
  },
  terminal: createTerminal(process.stdin, process.stdout, process.stderr),
  startOwn: (dataDir) => startOwn({ ...environment(), dataDir }),
  inspectStore,
  migrateStore,
  storeTrouble: (error) =>
    error instanceof StoreError ? { words: error.message, locked: error instanceof StoreLocked } : null,
})

async function startOwn(asked: Environment): Promise<{ url: string; close: () => Promise<void> }> {
  const { apiUrl, oauthUrl, credentials } = asked.zoom
  if (credentials === null) throw new Error('There are no Zoom credentials.')
  const steps: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step()
  }
  const own = {
    ...asked,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    metricsPort: null,
    viewerRequestsPerMinute: NO_VIEWER_LIMIT,
  }
  const zoom = { demo: false, apiUrl, oauthUrl, credentials, dataDir: asked.dataDir, close: async () => {} }
  try {
    return { url: await serveProduct(own, zoom, createLogs('fatal'), (step) => void steps.push(step)), close }
  } catch (error) {
    await close()
    throw error
  }
}

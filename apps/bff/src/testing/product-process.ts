import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Simulator } from '@readyboard/zoom-simulator'
import { onTestFinished } from 'vitest'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** The product as a process of its own. `logged` is what it wrote to standard error so far. */
export type ProductProcess = {
  child: ChildProcessByStdio<null, Readable, Readable>
  logged: () => string
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  /** Where it listens; rejects when it ends before that. */
  url: Promise<string>
}

/** Starts the product against a simulated Zoom, over a folder; it ends with the test. */
export function startProduct(
  zoom: Simulator,
  folder: string,
  env: Record<string, string> = {},
  node: readonly string[] = [],
): ProductProcess {
  const child = spawn(process.execPath, [...node, MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, ...zoomIn(zoom), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals)[]) => code ?? signal ?? 0)
  const url = firstLine(child.stdout).then((line) => {
    if (line === null) throw new Error(`the product ended before it listened: ${text}`)
    return line.replace('Readyboard is at ', '')
  })
  url.catch(() => undefined)
  return { child, logged: () => text, ended, url }
}

function zoomIn({ apiUrl, oauthUrl, accountId, clientId, clientSecret }: Simulator) {
  return {
    ZOOM_API_URL: apiUrl,
    ZOOM_OAUTH_URL: oauthUrl,
    ZOOM_ACCOUNT_ID: accountId,
    ZOOM_CLIENT_ID: clientId,
    ZOOM_CLIENT_SECRET: clientSecret,
  }
}

async function firstLine(output: Readable): Promise<string | null> {
  const lines = createInterface(output)
  const over = once(lines, 'close').then(() => null)
  const line = await Promise.race([once(lines, 'line').then(([first]) => String(first)), over])
  output.resume()
  return line
}

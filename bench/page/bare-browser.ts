import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserPath } from '../../scripts/browser.mjs'

/** A browser that nobody drives yet: its debugging port, and how it ends. */
export type BareBrowser = { port: number; close: () => Promise<void> }

/** Starts a browser for a tool that wants one to itself: Lighthouse records nothing where Playwright listens as well. */
export async function startBareBrowser(): Promise<BareBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-browser-'))
  const child = spawn(
    browserPath() ?? chromium.executablePath(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = once(child, 'exit')
  const close = async () => {
    child.kill('SIGTERM')
    await exited
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  while (child.exitCode === null) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1]
    if (port) return { port: Number(port), close }
    await Promise.race([once(child.stderr, 'data'), exited])
  }
  throw new Error(`The browser did not start:\n${text}`)
}

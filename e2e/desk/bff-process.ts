import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { BFF_ARGUMENTS } from '../../scripts/bff-process.mjs'

const STARTS_WITHIN_MS = 20_000
const STOPS_WITHIN_MS = 10_000
const LOOKS_EVERY_MS = 50

/** The product's own process. `output` is all it has said so far. */
export type BffProcess = { url: string; output: () => string; stop: () => Promise<void> }

/** Starts the product on a free port; resolves when it says it is ready. Nothing of the caller's environment leaks in. */
export async function startBff(environment: Record<string, string>): Promise<BffProcess> {
  const child = spawn(process.execPath, BFF_ARGUMENTS, {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))

  const stop = async (): Promise<void> => {
    if (!hasExited()) {
      const late = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS)
      child.kill('SIGTERM')
      await exited
      clearTimeout(late)
    }
    if (child.exitCode !== 0) throw new Error(`Readyboard ended with ${child.exitCode} instead of 0:\n${text}`)
  }
  for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline && !hasExited(); ) {
    const url = /Readyboard is at (\S+)/.exec(text)?.[1]
    if (url && (await isReady(url))) return { url, output: () => text, stop }
    await pause(LOOKS_EVERY_MS)
  }
  child.kill('SIGKILL')
  throw new Error(`Readyboard did not start:\n${text}`)
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  return answer?.ok ?? false
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ZoomCredentials } from '@readyboard/zoom'
import { z } from 'zod'

const Announcement = z.object({
  apiUrl: z.url(),
  oauthUrl: z.url(),
  accountId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
})

/** A Zoom of our own, with a sample contact centre in it. */
export type DemoZoom = { apiUrl: string; oauthUrl: string; credentials: () => ZoomCredentials; stop(): Promise<void> }

export type DemoSize = { agents: number; seed: number; latencyMs: number; plan: 'pro' | 'business' }

/**
 * Starts the simulator as a process of its own, so that the demo asks Zoom over the network as in earnest. It ends when
 * its standard input closes, which the system does for us however we end.
 *
 * @throws when it does not come up; `onEnd` is called if it ends before `stop`
 */
export async function startDemoZoom(size: DemoSize, onEnd: () => void): Promise<DemoZoom> {
  const main = fileURLToPath(import.meta.resolve('@readyboard/zoom-simulator/main'))
  const options = { agents: size.agents, seed: size.seed, 'latency-ms': size.latencyMs, plan: size.plan }
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  // Its own process group: Ctrl-C must not take Zoom away from a product that is still finishing its work.
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const { apiUrl, oauthUrl, ...credentials } = Announcement.parse(JSON.parse(await firstLine(child, child.stdout)))
  child.once('exit', onEnd)
  return {
    apiUrl,
    oauthUrl,
    credentials: () => credentials,
    async stop() {
      child.off('exit', onEnd)
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function firstLine(child: ChildProcess, output: Readable): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The Zoom simulator ended before it was ready.')
  })
  const [line] = await Promise.race([once(createInterface(output), 'line'), ended])
  ended.catch(() => {})
  output.resume()
  return String(line)
}

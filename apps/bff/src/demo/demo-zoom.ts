import { fileURLToPath } from 'node:url'
import type { ZoomCredentials } from '@readyboard/zoom'
import { z } from 'zod'
import { startChild } from './start-child.ts'

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
 * Starts the simulator as a process of its own, so that the demo asks Zoom over the network as in earnest.
 *
 * @throws when it does not come up; `onEnd` is called if it ends before `stop`
 */
export async function startDemoZoom(size: DemoSize, onEnd: () => void): Promise<DemoZoom> {
  const main = fileURLToPath(import.meta.resolve('@readyboard/zoom-simulator/main'))
  const options = { agents: size.agents, seed: size.seed, 'latency-ms': size.latencyMs, plan: size.plan }
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  const { firstLine, stop } = await startChild('The Zoom simulator', main, flags, onEnd)
  const { apiUrl, oauthUrl, ...credentials } = Announcement.parse(JSON.parse(firstLine))
  return { apiUrl, oauthUrl, credentials: () => credentials, stop }
}

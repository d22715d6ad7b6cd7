import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { DemoPerson } from './demo-people.ts'
import { startChild } from './start-child.ts'

const Announcement = z.object({ issuer: z.url(), clientId: z.string(), clientSecret: z.string() })

/** An identity provider of our own, at which the demo's people sign in by choosing who they are. */
export type DemoIdentity = z.infer<typeof Announcement> & { stop(): Promise<void> }

/**
 * Starts it as a process of its own, so that sign-in goes over the network as in earnest.
 *
 * @throws when it does not come up; `onEnd` is called if it ends before `stop`
 */
export async function startDemoIdentity(
  { people, publicUrl }: { people: readonly DemoPerson[]; publicUrl: string | null },
  onEnd: () => void,
): Promise<DemoIdentity> {
  const main = fileURLToPath(import.meta.resolve('@readyboard/identity-provider/main'))
  const given = people.map(({ id, name, email, sees }) => ({ id, name, email, note: sees }))
  const flags = [`--people=${JSON.stringify(given)}`, ...(publicUrl === null ? [] : [`--public-url=${publicUrl}`])]
  const { firstLine, stop } = await startChild('The identity provider', main, flags, onEnd)
  return { ...Announcement.parse(JSON.parse(firstLine)), stop }
}

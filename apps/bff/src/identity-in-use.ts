import { randomBytes } from 'node:crypto'
import { startDemoIdentity } from './demo/demo-identity.ts'
import { demoPeople } from './demo/demo-people.ts'
import type { Environment } from './environment.ts'
import type { Auth } from './sign-in-parts.ts'
import type { ZoomInUse } from './zoom-in-use.ts'

/** By whom people are known; null where nobody signs in. `close` ends what was started for it. */
export async function chooseIdentity(
  { auth, demoAuth, publicUrl }: Environment,
  zoom: ZoomInUse,
  onDemoEnd: () => void,
): Promise<{ auth: Auth | null; close: () => Promise<void> }> {
  if (!demoAuth) return { auth, close: async () => {} }
  const people = await demoPeople(zoom)
  const { issuer, clientId, clientSecret, stop } = await startDemoIdentity({ people, publicUrl }, onDemoEnd)
  // Sessions of a demo end with it.
  const sessionSecret = randomBytes(32).toString('base64url')
  const adminEmails = people.flatMap(({ email, isAdministrator }) => (isAdministrator ? [email] : []))
  return {
    auth: {
      ...{ issuer, clientId, adminEmails, adminGroup: null },
      clientSecret: () => clientSecret,
      sessionSecret: () => sessionSecret,
    },
    close: stop,
  }
}

import { type IdentityProvider, startIdentityProvider } from '@readyboard/identity-provider'
import { createSimulator, type Simulator } from '@readyboard/zoom-simulator'
import { type Desk, openDesk } from './desk.ts'

export type SignInPerson = { id: string; name: string; email: string; note: string }

/** A desk at which everybody signs in at a real provider: an administrator, a supervisor of two queues, an agent, a stranger. */
export type SignedInDesk = Desk & {
  people: Record<'administrator' | 'supervisor' | 'agent' | 'stranger', SignInPerson>
}

const SECRET = 'kX0vN2qLr8Zt5JmWc7YhBd3GfSeA9UpQ'
const SIZE = { agents: 60, seed: 1, limits: false } as const

export async function openSignedInDesk(): Promise<SignedInDesk> {
  const people = await peopleOf(SIZE)
  const provider: IdentityProvider = await startIdentityProvider({ people: Object.values(people) })
  const desk = await openDesk({
    zoom: SIZE,
    environment: {
      AUTH_MODE: 'oidc',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      SESSION_SECRET: SECRET,
      ADMIN_EMAILS: people.administrator.email,
    },
  }).catch(async (error: unknown) => {
    await provider.close()
    throw error
  })
  const close = async () => {
    await desk.close()
    await provider.close()
  }
  return { ...desk, people, close }
}

/** The same seed plays the same people: who they are is known before the product's own Zoom runs. */
async function peopleOf(size: typeof SIZE): Promise<SignedInDesk['people']> {
  const zoom: Simulator = await createSimulator(size)
  const [agent] = zoom.truth.agents()
  const [lead] = zoom.truth.supervisors()
  await zoom.close()
  if (!agent || !lead) throw new Error('a contact centre has agents and supervisors')
  const stranger = { id: 'stranger', name: 'Nobody Special', email: 'nobody@contact.example', note: 'not in Zoom' }
  return {
    administrator: { id: 'admin', name: 'Ada Boss', email: 'ada.boss@contact.example', note: 'administrator' },
    supervisor: { id: lead.userId, name: lead.displayName, email: lead.email, note: 'supervisor' },
    agent: { id: agent.userId, name: agent.displayName, email: agent.email, note: 'agent' },
    stranger,
  }
}

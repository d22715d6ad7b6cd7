import type { Logger } from 'pino'
import { type Audit, createAudit } from './access/audit.ts'
import { createRights } from './access/rights.ts'
import { createSignIn, type SignIn } from './access/sign-in/sign-in.ts'
import type { Environment } from './environment.ts'
import { anyone, type FindViewer } from './http/guard.ts'
import { Refusal, retryAfter } from './http/problems.ts'
import type { Store } from './store/store.ts'
import type { Directory } from './sync/directory.ts'
import { ListUnavailable } from './sync/kept-list.ts'

export type Auth = NonNullable<Environment['auth']>

/** Who asks, and how they sign in; `signIn` is null where nobody does. */
export function signInParts(
  auth: Auth | null,
  { session: limits, auditDays }: Pick<Environment, 'session' | 'auditDays'>,
  address: { publicUrl: () => string; secure: boolean },
  { store, directory }: { store: Store; directory: Directory },
  log: Logger,
): { findViewer: FindViewer; signIn: SignIn | null; audit: Audit | null } {
  if (auth === null) return { findViewer: anyone, signIn: null, audit: null }
  const warn = (error: unknown, message: string) => log.warn({ err: error }, message)
  const signIn = createSignIn({ ...auth, ...address, limits, sessions: store.sessions, warn })
  const { viewerOf } = createRights({ ...auth, supervisedBy: directory.supervisedBy, agentOf: directory.agentOf })
  const findViewer: FindViewer = async (req) => {
    const person = await signIn.personOf(req)
    return person && (await viewerOf(person).catch(refuseUnknownRights))
  }
  return { findViewer, signIn, audit: createAudit(store.audit, auditDays, Date.now) }
}

/** Nobody sees anything by rights that cannot be told. */
function refuseUnknownRights(error: unknown): never {
  if (!(error instanceof ListUnavailable)) throw error
  const waits = error.trouble.retryAt - Date.now() / 1000
  throw new Refusal('not-ready', 'Zoom cannot say at the moment what you may see.', {
    headers: retryAfter(Math.min(60, waits)),
  })
}

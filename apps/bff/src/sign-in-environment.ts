import type { Variables } from './environment.ts'
import { isLoopback } from './http/loopback.ts'
import { type ReadSecret, secretFrom } from './secret.ts'

export type SignInSecrets = { client: ReadSecret | null; session: ReadSecret | null }

const SHORTEST_SECRET = 32
const FEWEST_CHARACTERS = 10
/** As it stands in instructions, to be replaced. */
const EXAMPLE = /change.?me|example|your.?(session|secret)|placeholder|password|secret.?secret|0123456789|abcdefgh/i

export function signInSecrets(given: Record<string, string | undefined>, mistakes: string[]): SignInSecrets {
  return {
    client: secretFrom(given, 'OIDC_CLIENT_SECRET', mistakes),
    session: secretFrom(given, 'SESSION_SECRET', mistakes),
  }
}

/** What of the sign-in cannot be as it is, a line for each variable. */
export function signInMistakes(read: Variables, secrets: SignInSecrets, isDemo: boolean): string[] {
  const lines: string[] = []
  if (read.DEMO_AUTH === 'yes' && !isDemo)
    lines.push('DEMO_AUTH is "yes", but there are Zoom credentials: people of a demo must not see real numbers')
  if (read.DEMO_AUTH === 'yes' && read.AUTH_MODE === 'oidc')
    lines.push('DEMO_AUTH is "yes" and AUTH_MODE is "oidc": use the demo’s own provider or yours, not both')
  if (read.AUTH_MODE !== 'oidc') return lines
  const needed = { OIDC_ISSUER: read.OIDC_ISSUER, OIDC_CLIENT_ID: read.OIDC_CLIENT_ID }
  const given = { ...needed, OIDC_CLIENT_SECRET: secrets.client, SESSION_SECRET: secrets.session }
  for (const [name, value] of Object.entries(given))
    if (value === undefined || value === null) lines.push(`${name} is missing: AUTH_MODE=oidc needs it`)
  lines.push(...plainHttp('OIDC_ISSUER', read.OIDC_ISSUER), ...plainHttp('PUBLIC_URL', read.PUBLIC_URL))
  if (read.PUBLIC_URL === undefined && !isLoopback(read.HOST))
    lines.push('PUBLIC_URL is missing: the provider sends people back to it')
  if (secrets.session) lines.push(...weak(secrets.session))
  return lines
}

function plainHttp(name: string, address: string | undefined): string[] {
  if (address === undefined || address.startsWith('https:') || isLoopback(new URL(address).hostname)) return []
  return [`${name} is "${address}"; expected https, so that nobody on the way can read who signs in`]
}

function weak(secret: ReadSecret): string[] {
  const text = readOrEmpty(secret)
  if (text === '') return []
  if (text.length < SHORTEST_SECRET)
    return [`SESSION_SECRET has ${text.length} characters; expected at least ${SHORTEST_SECRET}, from a random source`]
  if (EXAMPLE.test(text) || new Set(text).size < FEWEST_CHARACTERS)
    return ['SESSION_SECRET is an example or easy to guess; expected text from a random source']
  return []
}

function readOrEmpty(secret: ReadSecret): string {
  try {
    return secret()
  } catch {
    // Told already as a file that cannot be read.
    return ''
  }
}

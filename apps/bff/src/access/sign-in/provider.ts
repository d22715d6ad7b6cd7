import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import type { Person } from '../viewer.ts'

export type ProviderSetup = {
  issuer: string
  clientId: string
  /** Asked whenever it is needed, so that a rotated one counts. */
  clientSecret: () => string
  redirectUri: string
  /** The provider is on this machine and speaks http. */
  insecure: boolean
}

/** What the browser that begins a sign-in must bring back. */
export type Transaction = { state: string; nonce: string; verifier: string; returnTo: string }

/** The provider cannot be asked at the moment. */
export class ProviderDown extends Error {}

/** Somebody came back from the provider without what makes them known. The message is for the log. */
export class SignInRefused extends Error {}

export type Provider = {
  /** @throws ProviderDown */
  begin(returnTo: string): Promise<{ url: URL; transaction: Transaction }>
  /** @throws SignInRefused, ProviderDown */
  finish(callback: URL, transaction: Transaction): Promise<{ person: Person; idToken: string | null }>
  /** Where the provider's own session is ended; null where it has no such place. */
  endSessionUrl(idToken: string | null, returnTo: string): string | null
}

const TIMEOUT_SECONDS = 10
/** Longer than a provider needs to say who somebody is. */
const LONGEST_TEXT = 320

const Claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().max(LONGEST_TEXT).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  groups: z.array(z.string()).max(10_000).optional().catch(undefined),
})

/** Somebody's identity by OpenID Connect: authorization code with PKCE, state, nonce and the issuer of the answer checked. */
export function createProvider(setup: ProviderSetup): Provider {
  let known: Configuration | null = null
  let asking: Promise<Configuration> | null = null

  async function discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, insecure } = setup
    const options = {
      timeout: TIMEOUT_SECONDS,
      // Without it the signature of a token that came over TLS would not be looked at.
      execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
    }
    try {
      known = await discovery(new URL(issuer), clientId, {}, ClientSecretPost(clientSecret()), options)
      return known
    } catch (error) {
      throw new ProviderDown('the provider cannot be asked', { cause: error })
    } finally {
      asking = null
    }
  }

  /** Asked once for all who come at the same time, and again by the next one after a failure. */
  async function configuration(): Promise<Configuration> {
    if (known) return known
    asking ??= discover()
    return await asking
  }

  return {
    async begin(returnTo) {
      const config = await configuration()
      const transaction = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo }
      const url = buildAuthorizationUrl(config, {
        redirect_uri: setup.redirectUri,
        scope: 'openid profile email',
        response_type: 'code',
        code_challenge: await calculatePKCECodeChallenge(transaction.verifier),
        code_challenge_method: 'S256',
        state: transaction.state,
        nonce: transaction.nonce,
      })
      return { url, transaction }
    },

    async finish(callback, { state, nonce, verifier }) {
      const config = await configuration()
      try {
        const tokens = await authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = Claims.parse(tokens.claims())
        return { person: toPerson(setup.issuer, claims), idToken: tokens.id_token ?? null }
      } catch (error) {
        throw new SignInRefused('what the provider said does not make anybody known', { cause: error })
      }
    },

    endSessionUrl(idToken, returnTo) {
      if (known?.serverMetadata().end_session_endpoint === undefined) return null
      const hint = idToken === null ? undefined : { id_token_hint: idToken }
      return buildEndSessionUrl(known, { post_logout_redirect_uri: returnTo, ...hint }).href
    },
  }
}

/** An address that the provider does not vouch for is nobody's: it would let anybody in as somebody else. */
function toPerson(issuer: string, claims: z.infer<typeof Claims>): Person {
  const { sub, name, preferred_username, email, email_verified, groups = [] } = claims
  const verified = email_verified === true && email !== undefined ? email.trim().toLowerCase() : null
  const called = (name ?? preferred_username ?? verified ?? sub).slice(0, LONGEST_TEXT)
  return { issuer, subject: sub, name: called, email: verified || null, groups }
}

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider, { type Configuration, interactionPolicy } from 'oidc-provider'
import { loginPage } from './login-page.ts'
import { MemoryAdapter } from './memory-adapter.ts'
import { readForm } from './read-form.ts'

/** Somebody who can sign in. `note`: what the login page says of them. */
export type Person = {
  id: string
  name: string
  email: string
  note: string
  groups?: string[] | undefined
  emailVerified?: boolean | undefined
}

export type IdentityProvider = { issuer: string; clientId: string; clientSecret: string; close(): Promise<void> }

type Setup = {
  people: readonly Person[]
  /** Where the product is reached, besides any port of this machine. */
  publicUrl?: string | null
  port?: number
}

const CALLBACK = '/auth/callback'

/** An OpenID Connect provider on this machine, at which people sign in by choosing who they are. All of it is in memory. */
export async function startIdentityProvider({ people, publicUrl, port = 0 }: Setup): Promise<IdentityProvider> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  const [clientId, clientSecret] = ['readyboard', randomBytes(24).toString('base64url')]
  const provider = new Provider(issuer, configuration(people, { clientId, clientSecret, publicUrl: publicUrl ?? null }))
  const answer = provider.callback()

  server.on('request', async (req, res) => {
    try {
      if (!req.url?.startsWith('/interaction/')) return await answer(req, res)
      const { params } = await provider.interactionDetails(req, res)
      if (req.method !== 'POST') return loginPage(res, people)
      const chosen = (await readForm(req)).get('person')
      const person = people.find(({ id }) => id === chosen)
      if (!person || params.client_id !== clientId) return loginPage(res, people)
      await provider.interactionFinished(req, res, { login: { accountId: person.id } })
    } catch {
      // Mostly a login page that was left open for too long.
      res.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
      res.end('This sign-in is over. Go back to Readyboard and sign in again.\n')
    }
  })

  return {
    issuer,
    clientId,
    clientSecret,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function configuration(
  people: readonly Person[],
  client: { clientId: string; clientSecret: string; publicUrl: string | null },
): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a key of RSA has the members of one
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'demo' } as {
    kty: 'RSA'
  }
  const own = client.publicUrl === null ? [] : [`${client.publicUrl}${CALLBACK}`]
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        // So that any port of this machine is taken (RFC 8252).
        application_type: 'native',
        redirect_uris: [`http://127.0.0.1${CALLBACK}`, `http://localhost${CALLBACK}`, ...own],
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: MemoryAdapter,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    // Everything in the token that signs somebody in, as the large providers do it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}`, policy: alwaysAsking() },
    findAccount: (_ctx, id) => {
      const person = people.find((one) => one.id === id)
      if (!person) return undefined
      const { name, email, groups = [], emailVerified = true } = person
      return { accountId: id, claims: () => ({ sub: id, name, email, email_verified: emailVerified, groups }) }
    },
    // Nobody is asked for consent: it is one's own company's product.
    async loadExistingGrant({ oidc }) {
      const { client: asking, session, provider } = oidc
      if (!asking || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  }
}

/** Whoever signs out and in again may be somebody else: the page to choose from is always shown. */
function alwaysAsking() {
  const policy = interactionPolicy.base()
  const login = policy.get('login')
  const asks = new interactionPolicy.Check('choose', 'somebody has to be chosen', ({ oidc }) =>
    oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  )
  login?.checks.add(asks)
  // One's own company's product, on this machine or not, needs no consent.
  policy.get('consent')?.checks.remove('native_client_prompt')
  return policy
}

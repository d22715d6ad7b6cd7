import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'

type Claims = JWTPayload & Record<string, unknown>
type Signed = { claims: Claims; sign: (claims: Claims) => Promise<string> }

/** How this provider misbehaves. Everything is as it should be where nothing is said. */
export type Evil = {
  claims?: (claims: Claims) => Claims
  /** Instead of the proper signature. */
  token?: (
    signed: Signed & { publicKey: string; stranger: (claims: Claims) => Promise<string> },
  ) => string | Promise<string>
  /** What comes back to the product besides `code` and `state`. */
  callback?: (parameters: URLSearchParams) => void
  tokenAnswer?: { status: number; type: string; body: string }
  jwksStatus?: number
}

const CLIENT = 'readyboard'

/** An OpenID provider that answers whatever a test wants it to. Each sign-in is of one person, without any question. */
export async function startEvilProvider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
  const publicText = await exportSPKI(publicKey)
  let evil: Evil = {}
  let nonce = ''
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', issuer)
    const json = (body: unknown, status = 200) => {
      res.writeHead(status, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration') return json(metadata())
    if (url.pathname === '/jwks') return json({ keys: [jwk] }, evil.jwksStatus ?? 200)
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce') ?? ''
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', 'the-code')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      back.searchParams.set('iss', issuer)
      evil.callback?.(back.searchParams)
      res.writeHead(303, { Location: back.href })
      return res.end()
    }
    if (evil.tokenAnswer) {
      res.writeHead(evil.tokenAnswer.status, { 'Content-Type': evil.tokenAnswer.type })
      return res.end(evil.tokenAnswer.body)
    }
    const now = Math.floor(Date.now() / 1000)
    const honest: Claims = {
      ...{ iss: issuer, aud: CLIENT, sub: 'mallory', nonce, iat: now, exp: now + 300 },
      ...{ name: 'Mallory', email: 'boss@contact.example', email_verified: true },
    }
    const claims = evil.claims?.(honest) ?? honest
    const sign = (of: Claims) => new SignJWT(of).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey)
    const stranger = (of: Claims) =>
      new SignJWT(of).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(other.privateKey)
    const id_token = evil.token
      ? await evil.token({ claims, sign, publicKey: publicText, stranger })
      : await sign(claims)
    json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })

  function metadata() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  return {
    issuer,
    clientId: CLIENT,
    misbehave(how: Evil) {
      evil = how
    },
  }
}

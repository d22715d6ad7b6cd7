import { expect, onTestFinished, test } from 'vitest'
import { startIdentityProvider } from './index.ts'

const PEOPLE = [{ id: 'u1', name: 'Ann <b>"Hale"</b>', email: 'ann@contact.example', note: 'Supervisor & more' }]

async function started() {
  const provider = await startIdentityProvider({ people: PEOPLE, publicUrl: 'https://board.example' })
  onTestFinished(() => provider.close())
  const authorize = (rest: Record<string, string>) => {
    const asked = { client_id: provider.clientId, response_type: 'code', scope: 'openid email', state: 's', nonce: 'n' }
    const pkce = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' }
    return `${provider.issuer}/auth?${new URLSearchParams({ ...asked, ...pkce, ...rest })}`
  }
  return { ...provider, authorize }
}

test.each([
  'http://127.0.0.1:4600/auth/callback',
  'http://localhost:99/auth/callback',
  'https://board.example/auth/callback',
])('people who come from %s choose who they are, with names as text', async (redirect_uri) => {
  const { authorize, issuer } = await started()
  const sent = await fetch(authorize({ redirect_uri }), { redirect: 'manual' })
  expect(sent.status).toBe(303)
  const cookie = sent.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const page = await fetch(new URL(sent.headers.get('location') ?? '', issuer), { headers: { cookie } })
  const text = await page.text()
  expect(text).toContain('Ann &#60;b&#62;&#34;Hale&#34;&#60;/b&#62;')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([
  { redirect_uri: 'https://evil.example/auth/callback' },
  { redirect_uri: 'http://127.0.0.1:4600/elsewhere' },
  { redirect_uri: 'http://127.0.0.1:4600/auth/callback', client_id: 'somebody' },
])('%o is sent nowhere', async (asked) => {
  const { authorize } = await started()
  const answer = await fetch(authorize(asked), { redirect: 'manual' })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('location')).toBeNull()
})

test('nobody signs in without a proof of the code', async () => {
  const { issuer, clientId } = await started()
  const redirect_uri = 'http://127.0.0.1:4600/auth/callback'
  const asked = new URLSearchParams({ client_id: clientId, response_type: 'code', scope: 'openid', redirect_uri })
  const answer = await fetch(`${issuer}/auth?${asked}`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toMatch(/error=invalid_request/)
})

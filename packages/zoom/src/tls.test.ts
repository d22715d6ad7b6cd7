import { globSync, readFileSync } from 'node:fs'
import { createServer as createPlainServer } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createZoomClient } from './client.ts'
import { type Certificate, certify, createIdentity } from './testing/certificates.ts'
import { HOURS } from './testing/scripted-zoom.ts'

const authority = createIdentity('An authority we trust')
const stranger = createIdentity('An authority nobody knows')
const server = createIdentity('localhost')
const trusted = getCACertificates('default')
beforeAll(() => setDefaultCACertificates([...trusted, certify(authority, authority).cert]))
afterAll(() => setDefaultCACertificates(trusted))

/** Zoom behind TLS on a port of its own, with every request that got through. */
async function startSecureZoom(certificate: Certificate) {
  const asked: string[] = []
  const https = createServer(certificate, (request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"access_token":"token","expires_in":3600,"agents":[],"total_records":0}')
  })
  // The handshake that we break off is an error to the server.
  https.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => https.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    https.closeAllConnections()
    https.close()
  })
  return { asked, origin: `https://localhost:${(https.address() as AddressInfo).port}` }
}

const ask = (apiOrigin: string, oauthOrigin = apiOrigin) =>
  createZoomClient({
    apiUrl: `${apiOrigin}/v2`,
    oauthUrl: `${oauthOrigin}/oauth/token`,
    credentials: () => ({ accountId: 'account', clientId: 'id', clientSecret: 'secret' }),
  }).timeSheetPage(HOURS)

test('a Zoom whose certificate comes from an authority we trust is asked', async () => {
  const zoom = await startSecureZoom(certify(server, authority, { host: 'localhost' }))
  await expect(ask(zoom.origin)).resolves.toMatchObject({ totalRecords: 0 })
  expect(zoom.asked).toHaveLength(2)
})

test.each([
  ['signed by itself', certify(server, server, { host: 'localhost' }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['of an unknown authority', certify(server, stranger, { host: 'localhost' }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['that has expired', certify(server, authority, { host: 'localhost', days: [-2, -1] }), 'CERT_HAS_EXPIRED'],
  ['that is not valid yet', certify(server, authority, { host: 'localhost', days: [1, 2] }), 'CERT_NOT_YET_VALID'],
  ['for another host', certify(server, authority, { host: 'zoom.example' }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('a certificate %s: neither secret nor token is sent, and the reason has a name', async (_, certificate, code) => {
  const zoom = await startSecureZoom(certificate)
  const good = await startSecureZoom(certify(server, authority, { host: 'localhost' }))
  const expected = { name: 'ZoomUnavailable', cause: 'network', code, retryable: true }
  await expect(ask(zoom.origin)).rejects.toMatchObject(expected)
  await expect(ask(zoom.origin, good.origin)).rejects.toMatchObject(expected)
  expect(zoom.asked).toEqual([])
})

test('a server that answers in the clear where TLS was asked for sees no request', async () => {
  let asked = 0
  const plain = createPlainServer((_, response) => {
    asked += 1
    response.end('{}')
  })
  await new Promise<void>((resolve) => plain.listen(0, 'localhost', resolve))
  onTestFinished(() => void plain.close())
  const origin = `https://localhost:${(plain.address() as AddressInfo).port}`
  await expect(ask(origin)).rejects.toMatchObject({ name: 'ZoomUnavailable', cause: 'network' })
  expect(asked).toBe(0)
})

test('a host that no name server knows is trouble that may pass', async () => {
  const code = expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/)
  await expect(ask('https://zoom.invalid')).rejects.toMatchObject({ cause: 'network', code, retryable: true })
})

test('no file of the product turns the check of certificates off', () => {
  const switches = [['reject', 'Unauthorized'].join(''), ['NODE_TLS_REJECT', 'UNAUTHORIZED'].join('_')]
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const files = globSync('{{apps,packages}/*/src,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })
  expect(files.length).toBeGreaterThan(200)
  const found = files.filter((path) => switches.some((word) => readFileSync(`${root}${path}`, 'utf8').includes(word)))
  expect(found).toEqual([])
})

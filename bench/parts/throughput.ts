import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startIdentityProvider } from '@readyboard/identity-provider'
import { createSimulator } from '@readyboard/zoom-simulator'
import autocannon from 'autocannon'
import { startServer } from '../desk/bff-process.ts'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { signInTo } from '../desk/sign-in.ts'
import { atLeast, type Finding, median, noted } from '../finding.ts'

const ROUNDS = 5
const SECONDS = 3
const HEADERS = { 'accept-encoding': 'br' }
const BARE_EXPRESS = fileURLToPath(new URL('../desk/bare-express.ts', import.meta.url))

/** Warm reports a second, beside an Express route that does nothing but send the same bytes: open to all, and signed in. */
export async function measureThroughput(): Promise<Finding[]> {
  return [...(await measured('nobody signs in', await openToAll())), ...(await measured('signed in', await signedIn()))]
}

type Measured = { url: string; headers: Record<string, string>; close: () => Promise<void> }

const QUESTION = `${settledWeeks(1)[0]}&tz=America/New_York&interval=1_hour`

async function openToAll(): Promise<Measured> {
  const desk = await openDesk()
  await fillStore(desk.url, QUESTION)
  return { url: `${desk.url}/api/v1/reports/time-sheet?${QUESTION}`, headers: HEADERS, close: desk.close }
}

/** A supervisor, whose session and rights are looked up and whose look is recorded. */
async function signedIn(): Promise<Measured> {
  const known = await createSimulator({ agents: 200, seed: 1 })
  const [lead] = known.truth.supervisors()
  await known.close()
  const [queue] = lead?.queueIds ?? []
  if (!lead || queue === undefined) throw new Error('nobody supervises anything')
  const person = { id: 'lead', name: lead.displayName, email: lead.email, note: '' }
  const provider = await startIdentityProvider({ people: [person] })
  const desk = await openDesk(
    {},
    {
      AUTH_MODE: 'oidc',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      SESSION_SECRET: randomBytes(32).toString('base64url'),
    },
  )
  const cookie = await signInTo(desk.url, 'lead')
  const question = `${QUESTION}&queue=${encodeURIComponent(queue)}`
  await fillStore(desk.url, question, { cookie })
  const close = async () => {
    await desk.close()
    await provider.close()
  }
  return { url: `${desk.url}/api/v1/reports/time-sheet?${question}`, headers: { ...HEADERS, cookie }, close }
}

async function measured(what: string, { url, headers, close }: Measured): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  const bytes = await bytesOf(url, headers)
  await writeFile(join(folder, 'report.br'), bytes)
  const bare = await startServer([BARE_EXPRESS, join(folder, 'report.br')], { NODE_ENV: 'production' })
  try {
    const rounds: { ours: number; bare: number }[] = []
    await Promise.all([perSecond(url, 1, headers), perSecond(bare.url, 1, HEADERS)])
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ ours: await perSecond(url, SECONDS, headers), bare: await perSecond(bare.url, SECONDS, HEADERS) })
    return [
      noted(`${what}: bytes of an answer`, `${bytes.length}`),
      noted('warm reports a second', median(rounds.map(({ ours }) => ours)).toFixed(0)),
      noted('bare Express route', median(rounds.map((round) => round.bare)).toFixed(0)),
      atLeast('ratio', median(rounds.map((round) => round.ours / round.bare)), 0.4),
    ]
  } finally {
    await bare.stop()
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function perSecond(url: string, duration: number, headers: Record<string, string>): Promise<number> {
  const { requests, errors, non2xx } = await autocannon({ url, duration, connections: 20, headers })
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that were not 2xx`)
  return requests.average
}

/** The body as it comes over the wire: fetch would decompress it. */
function bytesOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts)))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

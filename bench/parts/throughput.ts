import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { startServer } from '../desk/bff-process.ts'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { atLeast, type Finding, median, noted } from '../finding.ts'

const ROUNDS = 5
const SECONDS = 3
const HEADERS = { 'accept-encoding': 'br' }
const BARE_EXPRESS = fileURLToPath(new URL('../desk/bare-express.ts', import.meta.url))

/** Warm reports a second, beside an Express route that does nothing but send the same bytes. */
export async function measureThroughput(): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  const desk = await openDesk()
  const question = `${settledWeeks(1)[0]}&tz=America/New_York&interval=1_hour`
  await fillStore(desk.url, question)
  const url = `${desk.url}/api/v1/reports/time-sheet?${question}`
  const bytes = await bytesOf(url)
  await writeFile(join(folder, 'report.br'), bytes)
  const bare = await startServer([BARE_EXPRESS, join(folder, 'report.br')], { NODE_ENV: 'production' })
  try {
    const rounds: { ours: number; bare: number }[] = []
    await Promise.all([perSecond(url, 1), perSecond(bare.url, 1)])
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ ours: await perSecond(url, SECONDS), bare: await perSecond(bare.url, SECONDS) })
    return [
      noted('bytes of an answer', `${bytes.length}`),
      noted('warm reports a second', median(rounds.map(({ ours }) => ours)).toFixed(0)),
      noted('bare Express route', median(rounds.map((round) => round.bare)).toFixed(0)),
      atLeast('ratio', median(rounds.map((round) => round.ours / round.bare)), 0.4),
    ]
  } finally {
    await bare.stop()
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function perSecond(url: string, duration: number): Promise<number> {
  const { requests, errors, non2xx } = await autocannon({ url, duration, connections: 20, headers: HEADERS })
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that were not 2xx`)
  return requests.average
}

/** The body as it comes over the wire: fetch would decompress it. */
function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: HEADERS }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts)))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

import { SessionAnswer } from '@readyboard/contract'
import { CliError, EXIT } from './cli-error.ts'
import { type CliEnvironment, type CliParts, troubleInWords } from './cli-parts.ts'
import { Product } from './product.ts'

const ANSWERS_WITHIN_MS = 3000

/** Works with the product that runs, or with one started for this command over the same store. */
export async function withProduct(
  parts: CliParts,
  url: string | undefined,
  work: (product: Product) => Promise<number>,
): Promise<number> {
  const running = await findProduct(parts.environment, url)
  if (running) return await work(running)
  const { environment, terminal } = parts
  if (environment.zoom.credentials === null) {
    throw new CliError(
      `No Readyboard answers at ${inWords(addressesOf(environment))}, and there are no Zoom credentials to start one here. Start it (npm start), say where it is (--url), or set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET.`,
      EXIT.badEnvironment,
    )
  }
  return await withOwnProduct(parts, environment.dataDir, async (own) => {
    terminal.say(`No Readyboard is running: the store in ${environment.dataDir} is opened for this command.`)
    return await work(own)
  })
}

/** @throws CliError in one line where the store cannot be had */
export async function withOwnProduct<Result>(
  parts: CliParts,
  dataDir: string,
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const own = await parts.startOwn(dataDir).catch(async (error: unknown) => {
    const { words, locked } = await troubleInWords(parts, error)
    const asked = inWords(addressesOf(parts.environment))
    const elsewhere = `. It does not answer at ${asked}; if it is Readyboard, say where it is with --url`
    throw new CliError(`${words}${locked ? elsewhere : ''}`)
  })
  try {
    const session = await sessionAt(own.url)
    if (!session) throw new CliError('Readyboard was started for this command and does not answer.')
    return await work(new Product(own.url, session, true))
  } finally {
    await own.close()
  }
}

/**
 * The product that answers, null where none does.
 *
 * @throws CliError where an address was given and no Readyboard is there
 */
export async function findProduct(environment: CliEnvironment, url: string | undefined): Promise<Product | null> {
  for (const address of url === undefined ? addressesOf(environment) : [url]) {
    const session = await sessionAt(address)
    if (session) return new Product(address, session, false)
  }
  if (url !== undefined) throw new CliError(`No Readyboard answers at ${url}, which --url names.`)
  return null
}

/** Where the environment says that it listens, this machine's own address first. */
export function addressesOf({ host, port, publicUrl }: CliEnvironment): string[] {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }
  const name = everywhere[host] ?? (host.includes(':') ? `[${host}]` : host)
  // Port 0 is any free one: nobody can know which.
  return [...(port === 0 ? [] : [`http://${name}:${port}`]), ...(publicUrl === null ? [] : [publicUrl])]
}

/** Others may listen there: only a product has a session of this form. */
async function sessionAt(address: string): Promise<SessionAnswer | null> {
  try {
    const response = await fetch(`${address}/api/v1/session`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
    return response.ok ? (SessionAnswer.safeParse(await response.json()).data ?? null) : null
  } catch {
    return null
  }
}

/** Without a port in the environment nobody knows where it would be. */
export const inWords = (addresses: readonly string[]): string => addresses.join(' or ') || 'any known address'

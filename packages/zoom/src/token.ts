import { abortable } from './abortable.ts'
import { tokenSchema } from './api-types.ts'
import { ZoomAnswerError, ZoomCredentialsError, ZoomUnavailable } from './errors.ts'
import { type Answer, type ExchangeOptions, exchange } from './exchange.ts'
import { problemOf, rateLimitError } from './failure.ts'

/** What the server-to-server app of a Zoom account is known by. */
export type ZoomCredentials = { accountId: string; clientId: string; clientSecret: string }

/** Where access tokens come from. One token serves all callers; put another in its place to share it between processes. */
export type TokenSource = {
  /** @throws ZoomCredentialsError, ZoomUnavailable, ZoomRateLimitError, or the signal's reason */
  get(signal?: AbortSignal): Promise<string>
  /** The token that `get` last gave, null while there is none. */
  current(): string | null
  /** Says that the API refused this very token. It is dropped unless a newer one has replaced it already. */
  refused(token: string): void
}

const RETRY_CREDENTIALS_MS = 5_000
const LONGEST_LIFE_MS = 3_600_000

/** Before `until`, and not longer before it than can be: the clock may have been put back. */
const isWithin = (now: number, until: number, lastsMs: number) => now < until && now >= until - lastsMs

/** Makes tokens at Zoom's token endpoint, one request at a time, a minute before the last one ends. */
export function createTokenSource(options: {
  oauthUrl: string
  /** Asked for every new token, so that a rotated secret counts at once. */
  credentials: () => ZoomCredentials | Promise<ZoomCredentials>
  /** Epoch ms. */
  now: () => number
  exchange: ExchangeOptions
}): TokenSource {
  const { now } = options
  let current: { token: string; renewAt: number } | null = null
  let inFlight: Promise<string> | null = null
  let refusal: { error: ZoomCredentialsError; until: number } | null = null

  async function mint(): Promise<string> {
    try {
      const { token, lifetimeMs } = await requestToken(options)
      // Half the life of a very short one, lest every call made a token.
      current = { token, renewAt: now() + Math.max(lifetimeMs - 60_000, lifetimeMs / 2) }
      refusal = null
      return token
    } catch (error) {
      if (error instanceof ZoomCredentialsError) refusal = { error, until: now() + RETRY_CREDENTIALS_MS }
      throw error
    } finally {
      inFlight = null
    }
  }

  return {
    async get(signal) {
      signal?.throwIfAborted()
      if (current !== null && isWithin(now(), current.renewAt, LONGEST_LIFE_MS)) return current.token
      if (refusal !== null && isWithin(now(), refusal.until, RETRY_CREDENTIALS_MS)) throw refusal.error
      inFlight ??= mint()
      return abortable(inFlight, signal)
    },
    current: () => current?.token ?? null,
    refused(token) {
      if (current?.token === token) current = null
    },
  }
}

async function requestToken(options: Parameters<typeof createTokenSource>[0]) {
  const { accountId, clientId, clientSecret } = await readCredentials(options.credentials)
  const answer = await exchange(
    new URL(options.oauthUrl),
    {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
    },
    options.exchange,
  )
  if (answer.status < 200 || answer.status > 299) throw tokenError(answer, options.now())
  const parsed = tokenSchema.safeParse(answer.json)
  if (!parsed.success) throw new ZoomAnswerError('no access_token in the answer of the token endpoint')
  return { token: parsed.data.access_token, lifetimeMs: lifetimeSeconds(parsed.data.expires_in) * 1000 }
}

async function readCredentials(read: () => ZoomCredentials | Promise<ZoomCredentials>): Promise<ZoomCredentials> {
  try {
    return await read()
  } catch {
    // The reason may quote a path or the secret itself.
    throw new ZoomCredentialsError(null, 'The Zoom credentials could not be read')
  }
}

function tokenError(answer: Answer, now: number) {
  if (answer.status === 429) return rateLimitError(answer, now)
  if (![400, 401, 403].includes(answer.status)) return new ZoomUnavailable('status', { status: answer.status })
  const { reason, error } = problemOf(answer)
  return new ZoomCredentialsError(answer.status, (reason ?? error ?? 'no reason given').slice(0, 200))
}

/** Documented as 3600. A wrong guess costs one 401, which is mended with a new token. */
function lifetimeSeconds(value: unknown): number {
  const seconds =
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
  return Number.isNaN(seconds) ? 3_600 : Math.min(Math.max(seconds, 60), 3_600)
}

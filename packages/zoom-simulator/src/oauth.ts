import { timingSafeEqual } from 'node:crypto'
import { type Answer, apiError, INVALID_TOKEN, ok, Refusal } from './answer.ts'
import { opaqueId } from './random.ts'
import type { Switches } from './switches.ts'

export const REPORT_SCOPE = 'contact_center_report:read:admin'
export const QUEUE_SCOPE = 'contact_center_queue:read:admin'
export const USER_SCOPE = 'contact_center_user:read:admin'
export const ALL_SCOPES: readonly string[] = [REPORT_SCOPE, QUEUE_SCOPE, USER_SCOPE]

export type Credentials = { accountId: string; clientId: string; clientSecret: string }
export type OAuth = {
  /** `POST /oauth/token`, given the Authorization header and the body. */
  mint: (authorization: string, form: string) => Answer
  /** Refuses a request without a living token, or whose token lacks the scope. */
  check: (authorization: string, scope: string) => void
  /** Ends every access token given out so far. */
  revokeAll: () => void
  setSecret: (clientSecret: string) => void
  /** Scopes of tokens from now on; those given out keep theirs. */
  setScopes: (scopes: readonly string[]) => void
}

type Settings = { credentials: Credentials; tokenSeconds: number; scopes: readonly string[]; seed: number }

export function createOAuth(settings: Settings, now: () => number, switches: () => Switches): OAuth {
  const credentials = { ...settings.credentials }
  let scopes = settings.scopes
  let minted = 0
  const tokens = new Map<string, { until: number; scopes: readonly string[] }>()
  const refuse = (reason: string, error: string): Answer => ({
    status: switches().oauthErrorStatus,
    headers: {},
    body: { reason, error },
  })
  return {
    mint: (authorization, form) => {
      const params = new URLSearchParams(form)
      if (!sameText(authorization, basic(credentials))) {
        return refuse('Invalid client_id or client_secret', 'invalid_client')
      }
      if (params.get('grant_type') !== 'account_credentials') {
        return refuse('unsupported grant type', 'unsupported_grant_type')
      }
      if (params.get('account_id') !== credentials.accountId) {
        return refuse('Account does not exist', 'invalid_request')
      }
      if (switches().oneValidToken) tokens.clear()
      minted += 1
      const token = `eyJ.${opaqueId(settings.seed, 81, minted)}${opaqueId(settings.seed, 82, minted)}`
      for (const [old, { until }] of tokens) if (until <= now()) tokens.delete(old)
      tokens.set(token, { until: now() + settings.tokenSeconds * 1000, scopes })
      return ok({
        access_token: token,
        token_type: 'bearer',
        expires_in: settings.tokenSeconds,
        scope: scopes.join(' '),
      })
    },
    check: (authorization, scope) => {
      const token = tokens.get(authorization.replace(/^Bearer /i, ''))
      if (!token || token.until <= now()) throw new Refusal(INVALID_TOKEN)
      if (token.scopes.includes(scope)) return
      throw new Refusal(apiError(400, 4711, `Invalid access token, does not contain scopes:[${scope}].`))
    },
    revokeAll: () => tokens.clear(),
    setSecret: (clientSecret) => {
      credentials.clientSecret = clientSecret
    },
    setScopes: (wanted) => {
      scopes = wanted
    },
  }
}

function basic({ clientId, clientSecret }: Credentials): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

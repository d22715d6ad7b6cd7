import {
  ZoomBadRequest,
  ZoomCredentialsError,
  ZoomNotFound,
  ZoomRateLimitError,
  ZoomScopeError,
  ZoomUnavailable,
} from '@readyboard/zoom'
import { bad, type Finding, warn } from './finding.ts'

const MARKETPLACE = 'Zoom App Marketplace → Manage → your Server-to-Server OAuth app'

/** What an error of Zoom's means for the one who set the app up. `scope`: what the call needs, where Zoom does not say. */
export function zoomFinding(check: string, error: unknown, scope: string): Finding {
  if (error instanceof ZoomCredentialsError) return credentialsFinding(error)
  if (error instanceof ZoomScopeError) return missingScope(check, error.scope ?? scope)
  if (error instanceof ZoomRateLimitError) return limited(check, error)
  if (error instanceof ZoomNotFound || error instanceof ZoomBadRequest) {
    return bad(
      check,
      `Zoom refuses: ${error.message}`,
      'See that the account has Zoom Contact Center, and the app’s owner a role in it.',
    )
  }
  if (error instanceof ZoomUnavailable) return warn(check, error.message, 'Try again later; see Zoom’s status page.')
  return warn(
    check,
    error instanceof Error ? error.message : String(error),
    'Try again; if it stays so, Zoom’s answers have changed.',
  )
}

export function missingScope(check: string, scope: string): Finding {
  return bad(check, `the app lacks the scope ${scope}`, `${MARKETPLACE} → Scopes: add ${scope}. It counts at once.`)
}

function credentialsFinding({ status, message }: ZoomCredentialsError): Finding {
  const check = 'credentials'
  if (status === null) return bad(check, message, 'See that the files named by ZOOM_…_FILE are there and can be read.')
  if (/disabled|deactivat|inactive|not activ|not been activ|unauthorized_client/i.test(message)) {
    return bad(check, `the app is not active (${message})`, `${MARKETPLACE} → Activation: activate it.`)
  }
  if (/account/i.test(message)) {
    return bad(
      check,
      `ZOOM_ACCOUNT_ID is wrong (${message})`,
      `Copy the account id from ${MARKETPLACE} → App Credentials.`,
    )
  }
  if (/client/i.test(message)) {
    return bad(
      check,
      `ZOOM_CLIENT_ID or ZOOM_CLIENT_SECRET is wrong (${message})`,
      `Copy both from ${MARKETPLACE} → App Credentials; a secret that was regenerated replaces the old one.`,
    )
  }
  return bad(
    check,
    message,
    `Compare all three with ${MARKETPLACE} → App Credentials, and see that the app is activated.`,
  )
}

function limited(check: string, { kind, retryAt }: ZoomRateLimitError): Finding {
  if (kind !== 'day') return warn(check, 'Zoom asked to slow down', 'Run the doctor again in a minute.')
  const until = retryAt === null ? 'until 00:00 UTC' : `until ${new Date(retryAt).toISOString()}`
  return bad(check, `Zoom’s daily limit of the account is used up, ${until}`, LIMIT_TODO)
}

export const LIMIT_TODO =
  'Wait until then; stored numbers stay readable. If other apps of the account use it up, lower ZOOM_DAILY_SHARE or BACKFILL_DAYS.'

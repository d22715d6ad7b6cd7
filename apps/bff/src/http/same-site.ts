import type { RequestHandler } from 'express'
import { isLoopback } from './loopback.ts'
import { Refusal } from './problems.ts'

/** Other sites' pages may link here, but their scripts and pictures may not read the API. */
export const refuseCrossSite: RequestHandler = (req, _res, next) => {
  if (req.headers['sec-fetch-site'] === 'cross-site')
    throw new Refusal('forbidden', 'Pages of other sites cannot read this.')
  next()
}

/**
 * What changes something must come from our own page, or from a program that says it knows what it does: the header
 * cannot be sent by a form, nor by a stranger's script without a permission that nobody gives.
 */
export function refuseForeignWrites(publicUrl: string | null): RequestHandler {
  return ({ headers }, _res, next) => {
    if (headers['x-requested-with'] !== 'readyboard')
      throw new Refusal('forbidden', 'What changes something needs the header "X-Requested-With: readyboard".', {
        errors: [{ parameter: 'X-Requested-With', detail: 'must be "readyboard"' }],
      })
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin')
      throw new Refusal('forbidden', 'Pages of other sites cannot change anything here.')
    if (headers.origin !== undefined && !isOwnOrigin(headers.origin, headers.host, publicUrl))
      throw new Refusal('forbidden', 'Pages of other sites cannot change anything here.')
    next()
  }
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}

/**
 * Without sign-in the loopback address is the only wall, and a stranger's page can point its own host name at it (DNS
 * rebinding). The name that the browser used gives it away.
 */
export function refuseForeignHosts(publicUrl: string | null): RequestHandler {
  const ours = publicUrl === null ? null : new URL(publicUrl).hostname
  return (req, _res, next) => {
    const host = req.headers.host
    if (host !== undefined && !isOurs(host.replace(/:\d*$/, '').toLowerCase(), ours))
      throw new Refusal('forbidden', 'This is not the address at which the product is served; PUBLIC_URL names it.')
    next()
  }
}

function isOurs(hostname: string, publicHostname: string | null): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return hostname === publicHostname || isLoopback(bare) || bare.endsWith('.localhost')
}

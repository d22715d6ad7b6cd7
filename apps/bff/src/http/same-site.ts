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

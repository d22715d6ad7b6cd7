import type { Response } from 'express'
import type { Prepared } from './prepared.ts'

/** Sends bytes that are ready, compressed if the client takes brotli. Headers but for length and coding are the caller's. */
export function sendBytes(res: Response, { identity, brotli }: Prepared): void {
  res.setHeader('Vary', 'Accept-Encoding')
  const bytes = brotli !== null && acceptsBrotli(res.req.headers['accept-encoding']) ? brotli : identity
  if (bytes === brotli) res.setHeader('Content-Encoding', 'br')
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}

/** RFC 9110 12.5.3, for the one coding that is on offer. */
function acceptsBrotli(header: string | string[] | undefined): boolean {
  if (typeof header !== 'string') return false
  let any = false
  for (const part of header.split(',')) {
    const [coding = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const wanted = !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    if (coding === 'br') return wanted
    if (coding === '*') any = wanted
  }
  return any
}

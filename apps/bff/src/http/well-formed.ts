import type { RequestHandler } from 'express'
import { Refusal } from './problems.ts'

const MAX_BODY_BYTES = 64 * 1024
// Control characters, in the clear or escaped: no name, id or date holds one.
const CONTROL = /%(?:[01][\da-f]|7f)/i

/** Refuses what no honest client sends, before anything looks at it: broken escapes, two hosts, large bodies. */
export const refuseMalformed: RequestHandler = (req, res, next) => {
  // The absolute form is legal (RFC 9112 3.2.2); its host decides nothing here.
  if (!req.url.startsWith('/')) req.url = req.url.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
  if (CONTROL.test(req.url) || !isDecodable(req.url))
    throw new Refusal('bad-request', 'The address holds a control character or an escape that is not UTF-8.')
  if (hosts(req.rawHeaders) > 1 || (req.headers.host === undefined && req.httpVersion === '1.1'))
    throw new Refusal('bad-request', 'The request must name one host.')
  if (req.headers['transfer-encoding'] !== undefined) res.setHeader('Connection', 'close')
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    res.setHeader('Connection', 'close')
    throw new Refusal('body-too-large', `A body may hold at most ${MAX_BODY_BYTES} bytes.`)
  }
  next()
}

function isDecodable(text: string): boolean {
  if (!text.includes('%')) return true
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function hosts(rawHeaders: readonly string[]): number {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.toLowerCase() === 'host') count++
  return count
}

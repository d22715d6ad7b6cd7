import type { ParameterProblem } from '@readyboard/contract'
import { excerpt } from '@readyboard/contract'
import type { RequestHandler } from 'express'
import { cutIfStillSending } from './linger.ts'
import { isPageAddress } from './page.ts'
import { Refusal } from './problems.ts'

const MAX_BODY_BYTES = 64 * 1024
// What RFC 3986 keeps out of an address: spaces, control characters, anything beyond ASCII, and fragments.
const NOT_OF_AN_ADDRESS = /[^\x21-\x7e]|#/
// Control characters, in escapes: no name, id or date holds one.
const CONTROL = /%(?:[01][\da-f]|7f)/i
const WHAT_IS_RIGHT =
  'Beyond ASCII everything must be percent-encoded UTF-8, and control characters have no place in it.'

/** Refuses what no honest client sends, before anything looks at it: broken escapes, two hosts, large bodies. */
export const refuseMalformed: RequestHandler = (req, res, next) => {
  if (!isReadableAddress(req.url))
    throw new Refusal('bad-request', `The address cannot be read. ${WHAT_IS_RIGHT}`, { errors: unreadable(req.url) })
  if (hosts(req.rawHeaders) > 1 || (req.headers.host === undefined && req.httpVersion === '1.1'))
    throw new Refusal('bad-request', 'The request must name one host.')
  if ((req.headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked')
    throw new Refusal('bad-request', 'A body may come in chunks and in no other coding.')
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    cutIfStillSending(req, res)
    throw new Refusal('body-too-large', `A body may hold at most ${MAX_BODY_BYTES} bytes.`)
  }
  next()
}

/** The page reads its parameters itself, and forgives: `?search=50%` from an address bar is no reason to keep it away. */
function isReadableAddress(url: string): boolean {
  const [path = '', ...query] = url.split('?')
  return isReadable(path) && (isReadable(query.join('?')) || isPageAddress(path))
}

/** The parameters at fault, as far as it is one. */
function unreadable(url: string): ParameterProblem[] {
  const start = url.indexOf('?')
  const pairs = start === -1 ? [] : url.slice(start + 1).split('&')
  return pairs
    .filter((pair) => !isReadable(pair))
    .map((pair) => ({
      parameter: excerpt(pair.split('=', 1).join('')),
      detail: 'holds a control character, or something that is not percent-encoded UTF-8',
    }))
}

function isReadable(text: string): boolean {
  if (NOT_OF_AN_ADDRESS.test(text)) return false
  if (!text.includes('%')) return true
  try {
    decodeURIComponent(text)
    return !CONTROL.test(text)
  } catch {
    return false
  }
}

function hosts(rawHeaders: readonly string[]): number {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.toLowerCase() === 'host') count++
  return count
}

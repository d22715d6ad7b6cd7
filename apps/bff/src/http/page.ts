import type { RequestHandler, Response } from 'express'
import type { PageFile } from './page-files.ts'
import { sendBytes } from './send-bytes.ts'
import { refuseMethod, refuseUnknownPath } from './send-problem.ts'

const RESERVED = ['api', 'auth', 'assets', 'livez', 'readyz', 'metrics']

/** Serves the page: its files by their names, and the one HTML document at every address that the page may give itself. */
export function servePage(files: ReadonlyMap<string, PageFile>): RequestHandler {
  return (req, res, next) => {
    const file = files.get(req.path) ?? (isPageAddress(req.path) ? files.get('/index.html') : undefined)
    if (file === undefined) return refuseUnknownPath(req, res, next)
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuseMethod(req, res, next)
    sendFile(res, file)
  }
}

/**
 * Whether an address belongs to the page. What looks like a file, like the API in disguise or like a way out of the
 * folder does not: answering it with HTML would only hide a mistake.
 */
export function isPageAddress(path: string): boolean {
  const decoded = decodeURIComponent(path)
  if (!/^\/[^\\;]*$/.test(decoded) || /\/\/|\/\./.test(decoded)) return false
  // The id of an agent may hold a dot; anything else with one looks like a file.
  if (/\.[^/]*$/.test(decoded) && !/^\/agents\/[^/]+$/.test(path)) return false
  const [, first = ''] = decoded.split('/')
  return !RESERVED.includes(first.toLowerCase()) && (decoded === '/' || !decoded.endsWith('/'))
}

function sendFile(res: Response, file: PageFile): void {
  res.setHeader('Cache-Control', file.cacheControl)
  res.setHeader('ETag', file.etag)
  if (isKnown(res.req.headers['if-none-match'], file.etag)) {
    res.statusCode = 304
    res.end()
    return
  }
  res.setHeader('Content-Type', file.type)
  sendBytes(res, file.bytes)
}

function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((known) => known.trim() === etag) ?? false
}

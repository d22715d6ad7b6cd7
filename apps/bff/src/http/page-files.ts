import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Prepared } from './prepared.ts'

/** A file of the built page with the headers it is sent with. */
export type PageFile = { bytes: Prepared; type: string; etag: string; cacheControl: string }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * The built page by path (`/index.html`, `/assets/…`), read into memory once: it is a few megabytes, and nothing that a
 * request says can then reach the disk. Files of other kinds, source maps among them, are not served.
 */
export function readPageFiles(webRoot: string): ReadonlyMap<string, PageFile> {
  if (!existsSync(webRoot)) return new Map()
  const names = readdirSync(webRoot, { recursive: true, encoding: 'utf8' })
  return new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)]
      const path = `/${name.split(sep).join('/')}`
      return type === undefined || path.includes('/.') ? [] : [[path, readPageFile(webRoot, name, type)] as const]
    }),
  )
}

function readPageFile(webRoot: string, name: string, type: string): PageFile {
  const identity = readFileSync(join(webRoot, name))
  const compressed = join(webRoot, `${name}.br`)
  return {
    bytes: { identity, brotli: existsSync(compressed) ? readFileSync(compressed) : null },
    type,
    // Weak: the same for the compressed form.
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`,
    // Names in assets carry the hash of their content; anything else may change under its name.
    cacheControl: name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

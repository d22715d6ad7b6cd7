import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

const SCRIPT = 'console.log("hello")\n'.repeat(100)

/** A folder as the build of the page leaves it, for one test. */
export function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readyboard-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Readyboard</title>')
  writeFileSync(join(folder, '.built-from'), 'secret')
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'index-1a2b.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'assets', 'index-1a2b.js.map'), '{}')
  return folder
}

// Builds the page. `node scripts/build-web.mjs` always does; `npm start` and `npm test` only when its sources changed.
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mustRun } from './child.mjs'
import { fingerprint } from './fingerprint.mjs'
import { precompress } from './precompress.mjs'
import { inRoot, pinnedNode } from './workspace.mjs'

const INPUTS = [
  'apps/web',
  'packages/contract',
  'packages/timesheet',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'scripts/precompress.mjs',
]
const FOLDER = inRoot('apps', 'web', 'dist')
// Inside the folder, so that whoever empties it makes the stamp go, too.
const STAMP = inRoot('apps', 'web', 'dist', '.built-from')

export async function buildWebIfChanged() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint(INPUTS)) await buildWeb()
}

async function buildWeb() {
  const from = fingerprint(INPUTS)
  const vite = inRoot('apps', 'web', 'node_modules', 'vite', 'bin', 'vite.js')
  await mustRun(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: inRoot('apps', 'web') })
  await precompress(FOLDER)
  writeFileSync(STAMP, from)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await buildWeb()

// Installs with the pinned pnpm, and only when what decides the outcome has changed since the last time.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mustRun } from './child.mjs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, manifests } from './workspace.mjs'

const STAMP = inRoot('node_modules', '.readyboard-installed')

export async function installIfChanged() {
  const wanted = `${fingerprint(manifests())} ${process.platform} ${process.arch}`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const windows = process.platform === 'win32'
  // --yes and CI: neither npx nor pnpm may stop to ask.
  const args = ['--yes', '--loglevel=error', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only']
  await mustRun(windows ? 'npx.cmd' : 'npx', args, { shell: windows, env: { CI: 'true' } })
  writeFileSync(STAMP, wanted)
}

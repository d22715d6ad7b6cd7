// `pnpm dev`: the page with hot reload, and the BFF started anew when its sources change. Without Zoom credentials the
// BFF brings the simulator along.
import { spawn } from 'node:child_process'
import { BFF_ARGUMENTS } from './bff-process.mjs'
import { inRoot, pinnedNode, toolEnvironment } from './workspace.mjs'

const node = pinnedNode()
const bff = ['--watch', '--watch-preserve-output', ...BFF_ARGUMENTS]
const web = [inRoot('apps', 'web', 'node_modules', 'vite', 'bin', 'vite.js')]
const children = [
  spawn(node, bff, { cwd: inRoot(), env: toolEnvironment(), stdio: 'inherit' }),
  spawn(node, web, { cwd: inRoot('apps', 'web'), env: toolEnvironment(), stdio: 'inherit' }),
]

/** One is of no use without the other. */
function endAll(signal) {
  for (const child of children) child.kill(signal)
}
for (const child of children)
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0
    endAll('SIGTERM')
  })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => endAll('SIGTERM'))

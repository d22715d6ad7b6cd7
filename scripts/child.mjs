// Starts commands so that a signal to this process reaches the one that is running.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root, toolEnvironment } from './workspace.mjs'

let running = null
let signalled = null

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => passOn(signal))

// Who kills npm outright means what it has started, too.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && passOn('SIGTERM'), 500).unref()

function passOn(signal) {
  signalled = signal
  if (running) running.kill(signal)
  else process.exit(128 + constants.signals[signal])
}

/** Runs a command to its end and gives its exit code, 128 + n when signal n ended it. */
export async function run(command, args, { cwd = root, env = {}, shell = false } = {}) {
  const child = spawn(command, args, { cwd, env: toolEnvironment(env), shell, stdio: 'inherit' })
  running = child
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? 128 + constants.signals[signal]))
  })
  running = null
  return code
}

/** The same for a command that must succeed before the next thing makes sense: its failure is ours. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0 || signalled !== null) process.exit(code || 128 + constants.signals[signalled])
}

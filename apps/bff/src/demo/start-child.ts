import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A part of the demo that runs as a process of its own; `firstLine` is what it says when it is ready. */
type Child = { firstLine: string; stop(): Promise<void> }

/**
 * Starts a program of ours. It ends when its standard input closes, which the system does for us however we end.
 *
 * @throws when it does not come up; `onEnd` is called if it ends before `stop`
 */
export async function startChild(
  what: string,
  main: string,
  flags: readonly string[],
  onEnd: () => void,
): Promise<Child> {
  // Its own process group: Ctrl-C must not take it away from a product that is still finishing its work.
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const line = await firstLine(what, child, child.stdout)
  child.once('exit', onEnd)
  return {
    firstLine: line,
    async stop() {
      child.off('exit', onEnd)
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function firstLine(what: string, child: ChildProcess, output: Readable): Promise<string> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${what} ended before it was ready.`)
  })
  const [line] = await Promise.race([once(createInterface(output), 'line'), ended])
  ended.catch(() => {})
  output.resume()
  return String(line)
}

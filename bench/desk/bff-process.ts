import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BFF_ARGUMENTS } from '../../scripts/bff-process.mjs'

/** A process of ours that serves at `url`. */
export type Served = { url: string; pid: number; stop: () => Promise<void> }

/** The product's own process on a free port. */
export function startBff(environment: Readonly<Record<string, string>>): Promise<Served> {
  return startServer(BFF_ARGUMENTS, { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...environment })
}

/** Starts a script of Node's and waits until it has said where it serves. Of the environment it gets only the path. */
export async function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Served> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  while (child.exitCode === null) {
    const url = /http:\/\/\S+/.exec(text)?.[0]
    if (url) return { url, pid: child.pid ?? 0, stop }
    await Promise.race([once(child.stdout, 'data'), exited])
  }
  throw new Error(`${args.join(' ')} did not start:\n${text}`)
}

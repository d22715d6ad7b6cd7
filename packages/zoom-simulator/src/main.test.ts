import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

async function start(args: string[]): Promise<{ url: string; exit: Promise<unknown[]> }> {
  child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout! })) return { ...JSON.parse(line), exit }
  throw new Error('ended without a word')
}

test('says where it listens in one line, answers there, and ends on SIGTERM', async () => {
  const { url, exit } = await start(['--agents', '3', '--latency-ms', '0', '--truth'])
  expect(await (await fetch(`${url}/__truth/agents`)).json()).toHaveLength(3)
  child!.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
})

test('ends when the one who started it is gone', async () => {
  const { exit } = await start(['--agents', '3'])
  child!.stdin!.end()
  expect(await exit).toEqual([0, null])
})

test('refuses a number that is none', async () => {
  child = spawn(process.execPath, [main, '--agents', 'many'], { stdio: 'ignore' })
  expect(await once(child, 'exit')).toEqual([2, null])
})

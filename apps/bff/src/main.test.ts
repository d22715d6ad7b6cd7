import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

function startProduct(env: Record<string, string>) {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [MAIN], { env: { PATH, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function startDemo() {
  const child = startProduct({ DEMO_AGENTS: '5', DEMO_LATENCY_MS: '0' })
  child.stderr.resume()
  const [line] = await once(createInterface(child.stdout), 'line')
  expect(line).toMatch(/^Readyboard is at http:\/\/127\.0\.0\.1:\d+$/)
  return { child, url: String(line).replace('Readyboard is at ', '') }
}

const foldersOf = ({ pid }: ChildProcess) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`readyboard-demo-${pid}-`))

test('without credentials it plays a contact centre, and leaves nothing behind when it is stopped', async () => {
  const { child, url } = await startDemo()
  const session = await (await fetch(`${url}/api/v1/session`)).json()
  expect(session).toMatchObject({ features: { demo: true }, defaults: { timeZone: 'UTC' } })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(foldersOf(child)).toHaveLength(1)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(foldersOf(child)).toHaveLength(0)
})

test('what a killed demo left behind is tidied up by the next one', async () => {
  const killed = await startDemo()
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  expect(foldersOf(killed.child)).toHaveLength(1)
  await startDemo()
  expect(foldersOf(killed.child)).toHaveLength(0)
})

test('a mistake in the environment ends it with a line for each and exit code 78', async () => {
  const child = startProduct({ PORT: 'many', ZOOM_PLAN: 'free' })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toBe(
    'PORT is "many"; expected a whole number from 0 to 65535\nZOOM_PLAN is "free"; expected one of pro, business\n',
  )
  expect(code).toBe(78)
})

test('a port that somebody else has ends it with one line about that', async () => {
  const { url } = await startDemo()
  const second = startProduct({ PORT: new URL(url).port, DEMO_AGENTS: '5' })
  const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')])
  expect(said.trimEnd().split('\n').at(-1)).toMatch(/^127\.0\.0\.1:\d+ is in use: set PORT to another one/)
  expect(said).not.toMatch(/ at .*:\d+:\d+/)
  expect(code).toBe(75)
})

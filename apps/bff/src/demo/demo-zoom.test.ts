import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test, vi } from 'vitest'

const OWNER = `
  const { startDemoZoom } = await import(${JSON.stringify(new URL('demo-zoom.ts', import.meta.url).href)})
  const zoom = await startDemoZoom({ agents: 5, seed: 1, latencyMs: 0, plan: 'pro' }, () => {})
  console.log(zoom.apiUrl)
  setInterval(() => {}, 1000)
`

test('the simulated Zoom ends with whoever started it, even if that was killed', async () => {
  const owner = spawn(process.execPath, ['--input-type=module', '-e', OWNER], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void owner.kill('SIGKILL'))
  const [apiUrl] = await once(createInterface(owner.stdout), 'line')
  expect((await fetch(`${apiUrl}/contact_center/queues`)).status).toBe(401)
  owner.kill('SIGKILL')
  await vi.waitFor(() => expect(fetch(apiUrl)).rejects.toThrow('fetch failed'), { timeout: 5000 })
})

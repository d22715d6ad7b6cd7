import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { TimeSheetReport } from '@readyboard/contract'
import { createSimulator } from '@readyboard/zoom-simulator'
import { expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { HOURS } from './store/testing/some-window.ts'
import { startProduct } from './testing/product-process.ts'

const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const folderFor = (name: string) => mkdtemp(join(tmpdir(), `readyboard-${name}-`))

test.each([
  ['a rejection that nobody handles', 'void Promise.reject(new Error("nobody expected this"))'],
  ['an error that nobody catches', 'setImmediate(() => { throw new Error("nobody expected this") })'],
])('%s is logged and ends the process; what was promised is stored', async (_, happening) => {
  const folder = await folderFor('uncaught')
  const program = `
    const { exitOnUncaught } = await import(${from('shutdown.ts')})
    const { createLogs } = await import(${from('log.ts')})
    const { openStore } = await import(${from('store/open-store.ts')})
    const { someWindow } = await import(${from('store/testing/some-window.ts')})
    exitOnUncaught(createLogs('info').log)
    const store = await openStore(process.argv[1])
    for (let hour = 0; hour < 5; hour += 1) await store.commitWindow(someWindow(hour, 50, 1))
    void store.commitWindow(someWindow(5, 5000, 1))
    ${happening}
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toContain('nobody expected this')
  const store = await openStore(folder)
  const windows = await store.windows(HOURS, 0, 10 * 3600)
  expect(windows.slice(0, 5).map((window) => window.from)).toEqual([0, 3600, 7200, 10_800, 14_400])
  await store.close()
  await rm(folder, { recursive: true })
})

test('with hardly any memory it answers or ends, and what it had stored is there for the next one', async () => {
  const zoom = await createSimulator({ agents: 20, limits: false })
  const folder = await folderFor('memory')
  const env = { ZOOM_HEAVY_PER_SECOND: '200', VIEWER_REQUESTS_PER_MINUTE: '100000', LOG_LEVEL: 'fatal' }
  const question = `from=${daysAgo(8)}&to=${daysAgo(2)}&tz=UTC&interval=1_hour`
  const product = startProduct(zoom, folder, env, ['--max-old-space-size=40'])
  const url = await product.url
  const ask = (address: string, table: string) =>
    fetch(`${address}/api/v1/reports/time-sheet${table}${table.includes('?') ? '&' : '?'}${question}&wait=20`)
  const before = TimeSheetReport.parse(await (await ask(url, '')).json())
  const tables = Array.from({ length: 30 }, (_, page) => `/intervals?pageSize=200&page=${1 + (page % 60)}`)
  const statuses = await Promise.all(
    tables.map((table) =>
      ask(url, table).then(
        (answer) => answer.text().then(() => answer.status),
        () => 0,
      ),
    ),
  )
  // Nothing but an answer, a refusal to take on more, or the end.
  expect([...new Set(statuses)].filter((status) => ![200, 503, 0].includes(status))).toEqual([])
  product.child.kill('SIGTERM')
  await product.ended
  const again = startProduct(zoom, folder, env)
  const after = TimeSheetReport.parse(await (await ask(await again.url, '')).json())
  expect([after.coverage.state, after.summary]).toEqual(['complete', before.summary])
  again.child.kill('SIGTERM')
  await again.ended
  await zoom.close()
  await rm(folder, { recursive: true })
}, 60_000)

import { Writable } from 'node:stream'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { createLogs } from '../log.ts'
import { createMetricsApp } from './metrics-app.ts'
import { closeWithin, createHttpServer, listen } from './server.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { soon } from './testing/walk.ts'

async function serveMetrics(): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const server = createHttpServer(createMetricsApp(new Registry(), createLogs('info', nowhere)))
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => closeWithin(server, 0))
  return `http://127.0.0.1:${port}`
}

test('the metrics’ own port gives metrics and nothing else', async () => {
  const url = await serveMetrics()
  expect((await soon(`${url}/metrics`)).status).toBe(200)
  for (const address of ['/', '/api/v1/session', '/metrics/', '/METRICS', '/livez'])
    await expectProblem(await soon(url + address), 404)
})

test('bad input at the metrics’ own port gets problems too', async () => {
  const url = await serveMetrics()
  for (const text of ['x=1', '__proto__=1', 'x=%00']) await expectProblem(await soon(`${url}/metrics?${text}`), 400)
  await expectProblem(await soon(`${url}/metrics`, { method: 'POST', body: 'x' }), 405)
  await expectProblem(await soon(`${url}/metrics?${'x'.repeat(20_000)}`), 431)
})

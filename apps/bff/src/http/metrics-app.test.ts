import { expect, test } from 'vitest'
import { expectProblem } from './testing/expect-problem.ts'
import { serveMetrics } from './testing/serve-metrics.ts'
import { soon } from './testing/walk.ts'

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

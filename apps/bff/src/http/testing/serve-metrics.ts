import { Writable } from 'node:stream'
import { Registry } from 'prom-client'
import { onTestFinished } from 'vitest'
import { createLogs } from '../../log.ts'
import { createMetricsApp } from '../metrics-app.ts'
import { closeWithin, createHttpServer, listen } from '../server.ts'

/** The metrics behind a socket of their own, for one test. Answers their address. */
export async function serveMetrics(): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const server = createHttpServer(createMetricsApp(new Registry(), createLogs('info', nowhere)))
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => closeWithin(server, 0))
  return `http://127.0.0.1:${port}`
}

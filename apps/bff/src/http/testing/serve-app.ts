import type { Server } from 'node:http'
import { Writable } from 'node:stream'
import type { Express } from 'express'
import { onTestFinished } from 'vitest'
import { createLogs } from '../../log.ts'
import { type App, type AppParts, createApp } from '../app.ts'
import { anyone } from '../guard.ts'
import { closeWithin, createHttpServer, listen, type Patience } from '../server.ts'
import { plainAnswers } from './plain-answers.ts'

/** The application behind a real socket, for one test. `logged` is everything that it wrote to its log. */
export type Served = { url: string; port: number; app: App; server: Server; logged: () => string }

export async function serveApp(different: Partial<AppParts> = {}, patience?: Patience): Promise<Served> {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const app = createApp({
    answers: plainAnswers(),
    findViewer: anyone,
    signIn: null,
    audit: null,
    build: '0.0.0',
    session: ({ id, name, email }) => ({
      viewer: { id, name, email },
      rights: { role: 'administrator', allQueues: true, ownAgent: null, audit: false },
      features: { demo: false, signIn: false },
      defaults: { timeZone: 'UTC', weekStartsOn: 'monday' },
      zoom: { settleHours: 24, lookBackDays: 180 },
      version: '0.0.0',
    }),
    webRoot: '/nowhere',
    logs: createLogs('info', sink),
    publicUrl: null,
    loopbackOnly: true,
    trustProxy: false,
    viewerRequestsPerMinute: 100_000,
    maxRequestsInFlight: 1000,
    metricsHere: true,
    ...different,
  })
  const server = createHttpServer(app.express, patience)
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(async () => {
    app.stop()
    await closeWithin(server, 100)
    app.close()
  })
  return { url: `http://127.0.0.1:${port}`, port, app, server, logged: () => lines.join('') }
}

/** Every route as `GET /path`, read off the router itself, so that a new one cannot be forgotten. */
export function routesOf(app: Express): string[] {
  const routes = app.router.stack.flatMap(({ route }) =>
    (route?.stack ?? [])
      .filter(({ method }) => method !== undefined)
      .map(({ method }) => `${method.toUpperCase()} ${route?.path}`),
  )
  return [...new Set(routes)].toSorted()
}

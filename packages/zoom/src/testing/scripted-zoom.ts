import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createZoomClient, type ZoomClientOptions } from '../client.ts'

type Seen = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
export type Script = (request: Seen, response: ServerResponse, count: number) => void

/** A real server on a free port that answers API requests by the script and hands out tokens, and remembers both. */
export async function startScriptedZoom(script: Script, tokenScript: Script = giveToken) {
  const api: Seen[] = []
  const oauth: Seen[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const seen = {
      method: request.method ?? '',
      url: new URL(request.url ?? '', 'http://zoom'),
      headers: request.headers,
      body,
    }
    const isToken = seen.url.pathname === '/oauth/token'
    const log = isToken ? oauth : api
    log.push(seen)
    const answer = isToken ? tokenScript : script
    answer(seen, response, log.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const connect = (options: Partial<ZoomClientOptions> = {}) =>
    createZoomClient({
      apiUrl: `${origin}/v2`,
      oauthUrl: `${origin}/oauth/token`,
      credentials: () => ({ accountId: 'account', clientId: 'id', clientSecret: 'secret' }),
      ...options,
    })
  return { api, oauth, origin, server, connect }
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

function giveToken(_request: Seen, response: ServerResponse, count: number) {
  json(response, 200, { access_token: `token-${count}`, token_type: 'bearer', expires_in: 3600, scope: '' })
}

/** A row of one UTC hour on 2 November 2026, all of it ready. */
export function zoomRow(changes: Record<string, unknown> = {}) {
  return {
    user_id: 'agent-1',
    display_name: 'Agent 1',
    start_time_interval: '2026-11-02T08:00:00Z',
    end_time_interval: '2026-11-02T09:00:00Z',
    ready_duration: 3600,
    not_ready_duration: 0,
    occupied_duration: 0,
    online_duration: 3600,
    offline_duration: 0,
    ...changes,
  }
}

export const HOURS = {
  interval: '1_hour',
  zone: 'UTC',
  from: Date.parse('2026-11-02T00:00:00Z') / 1000,
  to: Date.parse('2026-11-03T00:00:00Z') / 1000,
} as const

export function dayQuery(zone: string, from: string, to = from) {
  return { interval: '1_day', zone, dates: { from, to } } as const
}

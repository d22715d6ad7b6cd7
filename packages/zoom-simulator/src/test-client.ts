import type { Simulator } from './simulator.ts'

export type Row = Record<string, string | number> & { user_id: string; start_time_interval: string }
export type Sheet = {
  next_page_token: string
  page_size: number
  total_records: number
  timezone: string
  from: string
  to: string
  agents: Row[]
}

export async function mint(simulator: Simulator, changes: Record<string, string> = {}): Promise<Response> {
  const { accountId, clientId, clientSecret } = { ...simulator, ...changes }
  return fetch(simulator.oauthUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  })
}

/** The body of an answer, taken to be of the shape a test expects. */
export async function json<T = Sheet>(response: Response | Promise<Response>): Promise<T> {
  return JSON.parse(await (await response).text())
}

export async function accessToken(simulator: Simulator): Promise<string> {
  const { access_token } = await json<{ access_token: string }>(mint(simulator))
  return access_token
}

/** Asks with a token of its own each time round, so tests say only what they are about. */
export async function createAsker(simulator: Simulator) {
  const token = await accessToken(simulator)
  const ask = (path: string, params: Record<string, string> = {}): Promise<Response> =>
    fetch(`${simulator.apiUrl}/contact_center${path}?${new URLSearchParams(params)}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(20_000),
    })
  const askSheet = (params: Record<string, string>): Promise<Response> => ask('/analytics/agents/time_sheets', params)
  const readSheets = async (params: Record<string, string>): Promise<Sheet[]> => {
    const pages: Sheet[] = []
    let next: string | undefined
    while (next !== '') {
      const response = await askSheet({ page_size: '100', ...params, ...(next ? { next_page_token: next } : {}) })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      const page = await json(response)
      pages.push(page)
      next = page.next_page_token
    }
    return pages
  }
  const readRows = async (params: Record<string, string>): Promise<Row[]> =>
    (await readSheets(params)).flatMap((page) => page.agents)
  return { ask, askSheet, readSheets, readRows }
}

/** Epoch milliseconds of a moment long after a whole week and the clock changes of 2026. */
export const NOVEMBER = Date.UTC(2026, 10, 12, 15, 20, 30)

export function epoch(text: string): number {
  return Date.parse(text) / 1000
}

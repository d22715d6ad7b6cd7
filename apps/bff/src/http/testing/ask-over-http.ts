import { OURS } from './route-table.ts'
import type { Served } from './serve-app.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Calls routes as the page does, parameters as an object; what is left out is not sent. */
export function asker({ url }: Pick<Served, 'url'>) {
  return async function ask(method: Method, path: string, params: Readonly<Record<string, string>> = {}) {
    const query = new URLSearchParams(params).toString()
    return await fetch(`${url}/api/v1${path}${query && '?'}${query}`, { method, headers: OURS })
  }
}

export type Ask = ReturnType<typeof asker>

import { isId } from '@readyboard/contract'
import type { AskedQuestion } from '../api/report-query.ts'

const PAGE = /^\/agents\/([^/]+)$/

/** Where one agent's page is. */
export const agentPath = (id: string): string => `/agents/${encodeURIComponent(id)}`

/** The agent whose page a path is; null for any other page, and for what cannot be the id of anybody. */
export function agentOfPath(pathname: string): string | null {
  const part = PAGE.exec(pathname)?.[1]
  if (part === undefined) return null
  try {
    const id = decodeURIComponent(part)
    return isId(id) ? id : null
  } catch {
    return null
  }
}

/** A question about one agent, whoever else the address asks about. */
export const ofOne = (question: AskedQuestion, agent: string): AskedQuestion => ({
  ...question,
  agents: [agent],
  teams: [],
  except: [],
})

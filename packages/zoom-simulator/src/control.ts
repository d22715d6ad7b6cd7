import { type Answer, apiError, ok } from './answer.ts'
import type { Fault } from './faults.ts'
import type { Simulator } from './simulator.ts'
import type { Switches } from './switches.ts'

type Door = Omit<Simulator, 'url' | 'oauthUrl' | 'apiUrl' | 'close'>

/** The doors for tests in other processes: `/__truth/…` reads, `/__control/…` turns and reads. JSON both ways. */
export function createControl(
  door: Door,
  open: { truth: boolean; control: boolean },
): (method: string, url: URL, body: string) => Answer | null {
  return (method, url, body) => {
    if (!url.pathname.startsWith('/__')) return null
    const name = url.pathname.slice(3)
    try {
      const found = open.truth && method === 'GET' ? readTruth(door, name, url.searchParams) : null
      const turned = found === null && open.control ? turn(door, method, name, body) : found
      return turned ?? apiError(404, 404, 'No such door.')
    } catch (error) {
      return apiError(400, 400, String(error))
    }
  }
}

function readTruth(door: Door, name: string, params: URLSearchParams): Answer | null {
  if (name === 'truth/agents') return ok(door.truth.agents())
  if (name === 'truth/queues') return ok(door.truth.queues())
  if (name !== 'truth/measures') return null
  const stretch = { from: Number(params.get('from')), to: Number(params.get('to')) }
  const userIds = params.getAll('userId')
  const measures = userIds.map((userId) => ({ userId, ...door.truth.measures({ userId, ...stretch }) }))
  return ok(userIds.length === 1 ? measures[0] : measures)
}

function turn(door: Door, method: string, name: string, body: string): Answer | null {
  if (method === 'GET' && name === 'control/log') return ok(door.log)
  if (method === 'DELETE' && name === 'control/log') return done(door.log.splice(0))
  if (method === 'GET' && name === 'control/switches') return ok(door.switches())
  if (method === 'DELETE' && name === 'control/faults') return done(door.faults.clear())
  if (method !== 'POST') return null
  if (name === 'control/switches') return done(door.set(fromJson<Partial<Switches>>(body)))
  if (name === 'control/faults') return done(door.faults.add(...fromJson<Fault[]>(body)))
  if (name === 'control/latency') return done(door.setLatency(fromJson<{ ms: number }>(body).ms))
  if (name === 'control/revoke-tokens') return done(door.revokeTokens())
  if (name === 'control/expire-page-tokens') return done(door.expirePageTokens())
  if (name === 'control/restate') {
    const { userId, from, to, deltaSeconds } = fromJson<Restatement>(body)
    return ok({ movedSeconds: door.restate(userId, from, to, deltaSeconds) })
  }
  return null
}

type Restatement = { userId: string; from: number; to: number; deltaSeconds: number }

/** A door for tests only: what comes in is taken at its word. */
function fromJson<T>(body: string): T {
  return JSON.parse(body)
}

function done(_turned: unknown): Answer {
  return ok({ done: true })
}

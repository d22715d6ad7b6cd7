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
  const doors = new Map([...(open.truth ? truthDoors(door) : []), ...(open.control ? controlDoors(door) : [])])
  return (method, url, body) => {
    if (!url.pathname.startsWith('/__')) return null
    const answer = doors.get(`${method} ${url.pathname}`)
    if (!answer) return apiError(404, 404, 'No such door.')
    try {
      return ok(answer(body, url.searchParams) ?? { done: true })
    } catch (error) {
      return apiError(400, 400, String(error))
    }
  }
}

type Doors = [door: string, answer: (body: string, params: URLSearchParams) => unknown][]

function truthDoors({ truth }: Door): Doors {
  return [
    ['GET /__truth/agents', () => truth.agents()],
    ['GET /__truth/queues', () => truth.queues()],
    ['GET /__truth/supervisors', () => truth.supervisors()],
    ['GET /__truth/measures', (_body, params) => truth.measures(toStretch(Object.fromEntries(params)))],
    // Many at once: a list of stretches, answered in the same order.
    [
      'POST /__truth/measures',
      (body) => fromJson<Record<string, unknown>[]>(body).map((stretch) => truth.measures(toStretch(stretch))),
    ],
  ]
}

function controlDoors(door: Door): Doors {
  return [
    ['GET /__control/log', () => door.log],
    ['DELETE /__control/log', () => void door.log.splice(0)],
    ['GET /__control/switches', () => door.switches()],
    ['POST /__control/switches', (body) => door.set(fromJson<Partial<Switches>>(body))],
    ['POST /__control/faults', (body) => door.faults.add(...fromJson<Fault[]>(body))],
    ['DELETE /__control/faults', () => door.faults.clear()],
    ['POST /__control/latency', (body) => door.setLatency(fromJson<{ ms: number }>(body).ms)],
    ['POST /__control/revoke-tokens', () => door.revokeTokens()],
    ['POST /__control/expire-page-tokens', () => door.expirePageTokens()],
    ['POST /__control/secret', (body) => door.rotateSecret(fromJson<{ clientSecret: string }>(body).clientSecret)],
    ['POST /__control/scopes', (body) => door.setScopes(fromJson<string[]>(body))],
    ['POST /__control/consume', (body) => door.consume('heavy', fromJson<{ requests: number }>(body).requests)],
    [
      'POST /__control/supervise',
      (body) => {
        const { userId, queueIds } = fromJson<{ userId: string; queueIds: string[] }>(body)
        door.supervise(userId, queueIds)
      },
    ],
    [
      'POST /__control/rename',
      (body) => {
        const { userId, displayName } = fromJson<{ userId: string; displayName: string }>(body)
        door.rename(userId, displayName)
      },
    ],
    [
      'POST /__control/restate',
      (body) => {
        const stretch = toStretch(fromJson<Record<string, unknown>>(body))
        const { deltaSeconds } = fromJson<{ deltaSeconds: number }>(body)
        return { movedSeconds: door.restate(stretch.userId, stretch.from, stretch.to, deltaSeconds) }
      },
    ],
  ]
}

function toStretch(given: Record<string, unknown>): { userId: string; from: number; to: number } {
  const [from, to] = [Number(given.from), Number(given.to)]
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new Error('from and to are epoch seconds')
  return { userId: String(given.userId), from, to }
}

/** A door for tests only: what comes in is taken at its word. */
function fromJson<T>(body: string): T {
  return JSON.parse(body)
}

import type { Answer } from './answer.ts'

/** What a fault looks at to know its request. */
export type FaultRequest = { method: string; path: string; params: Record<string, string> }

/** What goes wrong. Everything but `change`, `rewrite` and `answerWith` can also be ordered over HTTP. */
export type FaultAction =
  /** Another answer; text is sent as it is (say its content-type in `headers`), anything else as JSON. */
  | { kind: 'answer'; status: number; body?: unknown; headers?: Record<string, string> }
  /** A 429 of one of the three kinds; `retryAfter` is sent as it is, null sends none, absent sends an ISO date. */
  | { kind: 'rate-limit'; limit: 'per-second' | 'daily' | 'concurrent'; retryAfter?: string | null }
  | { kind: 'reset'; when: 'before-headers' | 'after-headers' | 'mid-body' }
  | { kind: 'silence'; when: 'before-headers' | 'after-headers' | 'mid-body'; ms: number }
  | { kind: 'trickle'; bytesPerSecond: number }
  /** Only the first `bytes` are sent. `length`: what the headers say: that, the whole, or chunks without an end. */
  | { kind: 'truncate'; bytes: number; length: 'right' | 'wrong' | 'chunked' }
  /** A valid answer with a field nobody asked for, of so many bytes; written only as far as somebody reads. */
  | { kind: 'oversized'; bytes: number }
  /** As `oversized`, but tiny on the wire. */
  | { kind: 'gzip-bomb'; bytes: number }
  /** Sets (or with `remove` takes away) what lies under a dotted path of the JSON, such as `agents.0.user_id`. */
  | { kind: 'patch'; at: string; value?: unknown; remove?: boolean }
  /** Replaces text of the answer after it became JSON. */
  | { kind: 'replace-text'; find: string; by: string }
  | { kind: 'change'; change: (body: unknown) => unknown }
  | { kind: 'rewrite'; rewrite: (text: string) => string | Buffer }
  | { kind: 'answerWith'; answerWith: (request: FaultRequest, honest: Answer) => Answer }
  | { kind: 'page-token-expired' }
  /** Following answers hand out these page tokens in turn, without end; `fresh` never repeats one. */
  | { kind: 'page-token-loop'; tokens: readonly string[] | 'fresh' }
  | { kind: 'wrong-echo'; from?: string; to?: string; timezone?: string }
  | { kind: 'unauthorized' }
  /** Ends all access tokens before the request is looked at. */
  | { kind: 'revoke' }

export type Fault = {
  /** A part of the path (`time_sheets`), or a pattern; absent: every path of OAuth and API. */
  path?: string | RegExp
  /** Only requests with these parameters. An empty text stands for a parameter that is absent. */
  params?: Record<string, string>
  predicate?: (request: FaultRequest) => boolean
  /** How often, default once; `Infinity`, or over HTTP a very large number, until cleared. */
  times?: number
  /** Lets so many matching requests pass before. */
  skip?: number
  action: FaultAction
}

export type Faults = {
  /** Puts a fault at the end of the queue; the first that matches a request and has turns left plays. */
  add: (...faults: Fault[]) => void
  clear: () => void
  /** Faults that still have turns. */
  pending: () => number
  /** The fault whose turn it is; the turn is used up by calling `play`. */
  next: (request: FaultRequest) => { action: FaultAction; play: () => void } | null
}

export function createFaults(): Faults {
  let queue: (Fault & { left: number; toSkip: number })[] = []
  return {
    add: (...faults) => {
      for (const fault of faults) queue.push({ ...fault, left: fault.times ?? 1, toSkip: fault.skip ?? 0 })
    },
    clear: () => {
      queue = []
    },
    pending: () => queue.length,
    next: (request) => {
      for (const fault of queue) {
        if (!matches(fault, request)) continue
        if (fault.toSkip > 0) {
          fault.toSkip -= 1
          continue
        }
        const play = (): void => {
          fault.left -= 1
          if (fault.left <= 0) queue = queue.filter((one) => one !== fault)
        }
        return { action: fault.action, play }
      }
      return null
    },
  }
}

function matches(fault: Fault, request: FaultRequest): boolean {
  if (typeof fault.path === 'string' && !request.path.includes(fault.path)) return false
  if (fault.path instanceof RegExp && !fault.path.test(request.path)) return false
  const wanted = Object.entries(fault.params ?? {})
  if (wanted.some(([name, value]) => (request.params[name] ?? '') !== value)) return false
  return fault.predicate?.(request) ?? true
}

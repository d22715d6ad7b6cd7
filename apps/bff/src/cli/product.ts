import { setTimeout as delay } from 'node:timers/promises'
import { FetchEvent, Problem, type SessionAnswer } from '@readyboard/contract'
import type { z } from 'zod'
import { CliError, EXIT } from './cli-error.ts'
import { serverSentEvents } from './server-sent-events.ts'

/** The product refused a call; `retryAfterSeconds` where it said when to come back. */
export class ProductRefusal extends CliError {
  readonly problem: Problem
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(wordsOf(problem), problem.errors.length > 0 ? EXIT.badArguments : EXIT.wrong)
    this.name = 'ProductRefusal'
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** The last part of the problem's type. */
  get code(): string {
    return this.problem.type.split(':').at(-1) ?? ''
  }
}

/** What passes by itself: the product is busy, restarts, or thinks that one viewer asks too much. */
const PASSING = ['too-many-requests', 'overloaded', 'stopping']
const MOST_TRIES = 8
const LONGEST_PAUSE_SECONDS = 60
const ANSWERS_WITHIN_MS = 90_000

/** The product as it is spoken to: over HTTP, whether it runs elsewhere or in this process. */
export class Product {
  readonly url: string
  readonly session: SessionAnswer
  /** True where it was started by this very command. */
  readonly isOwn: boolean

  constructor(url: string, session: SessionAnswer, isOwn: boolean) {
    this.url = url
    this.session = session
    this.isOwn = isOwn
  }

  /** @throws ProductRefusal, or CliError when it does not answer */
  async get<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
    return schema.parse(await this.#json('GET', path))
  }

  async post<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
    return schema.parse(await this.#json('POST', path))
  }

  /** Something long, as a stream. @throws as `get` does */
  async download(path: string): Promise<Response> {
    return await this.#asked('GET', path, undefined)
  }

  /** What happens to a fetch, until it has ended or the stream breaks off. */
  async *fetchEvents(id: string): AsyncGenerator<FetchEvent> {
    const response = await this.#send('GET', `/api/v1/fetches/${id}/events`)
    if (!response.ok) throw await refusalOf(response)
    if (!response.body) return
    for await (const data of serverSentEvents(response.body)) yield FetchEvent.parse(JSON.parse(data))
  }

  /** Whether it can do its work; words for why not. */
  async readiness(): Promise<string | null> {
    const response = await this.#send('GET', '/readyz', ANSWERS_WITHIN_MS)
    return response.ok ? null : (await refusalOf(response)).message
  }

  async #json(method: 'GET' | 'POST', path: string): Promise<unknown> {
    return await (await this.#asked(method, path, ANSWERS_WITHIN_MS)).json()
  }

  async #asked(method: 'GET' | 'POST', path: string, withinMs: number | undefined): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const response = await this.#send(method, path, withinMs)
      if (response.ok) return response
      const refusal = await refusalOf(response)
      if (tries >= MOST_TRIES || !PASSING.includes(refusal.code)) throw refusal
      await delay(Math.min(LONGEST_PAUSE_SECONDS, refusal.retryAfterSeconds ?? 1) * 1000)
    }
  }

  async #send(method: string, path: string, withinMs?: number): Promise<Response> {
    const headers = { Accept: 'application/json, text/event-stream', 'X-Requested-With': 'readyboard' }
    const limit = withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) }
    try {
      return await fetch(`${this.url}${path}`, { method, headers, ...limit })
    } catch {
      throw new CliError(`Readyboard at ${this.url} has stopped answering.`)
    }
  }
}

async function refusalOf(response: Response): Promise<ProductRefusal> {
  const said = Problem.safeParse(await response.json().catch(() => null))
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const unknown = { type: '', title: '', detail: `Readyboard answered with status ${response.status}.`, errors: [] }
  const problem = said.data ?? { ...unknown, status: response.status, traceId: '' }
  return new ProductRefusal(problem, Number.isFinite(seconds) ? seconds : null)
}

/** Parameters are options here. Of a question that cannot be read they say all there is to say. */
function wordsOf({ type, detail, errors }: Problem): string {
  const options = errors.map((error) => `--${error.parameter} ${error.detail}`)
  return [...(options.length > 0 && type.endsWith(':bad-question') ? [] : [detail]), ...options].join('\n')
}

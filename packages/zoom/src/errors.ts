/** What asking Zoom can end in. Everything the client throws is one of these, or the reason of the caller's own signal. */
export abstract class ZoomError extends Error {
  /** Whether the very same request may succeed later without anybody's help. */
  abstract readonly retryable: boolean
}

/**
 * The token endpoint refused the account, client id or secret (400, 401, 403), or they could not be read (`status` is
 * null then): a human has to mend them.
 */
export class ZoomCredentialsError extends ZoomError {
  override readonly name = 'ZoomCredentialsError'
  readonly retryable = false
  readonly status: number | null

  constructor(status: number | null, reason: string) {
    super(status === null ? reason : `Zoom refused the credentials: ${reason}`)
    this.status = status
  }
}

/** The app lacks a scope (code 4711 or 4700): an administrator has to add it. `null` when Zoom did not name it. */
export class ZoomScopeError extends ZoomError {
  override readonly name = 'ZoomScopeError'
  readonly retryable = false
  readonly scope: string | null

  constructor(scope: string | null) {
    super(scope === null ? 'The Zoom app lacks a scope' : `The Zoom app lacks the scope ${scope}`)
    this.scope = scope
  }
}

/** Which limit was hit: requests in a second, requests in a day (ends at 00:00 UTC), or requests at the same time. */
export type RateLimitKind = 'second' | 'day' | 'concurrent'

/** Zoom answered 429. No request before `retryAt` (epoch ms); `null` leaves the pause to the caller, never for a day. */
export class ZoomRateLimitError extends ZoomError {
  override readonly name = 'ZoomRateLimitError'
  readonly retryable = true
  readonly kind: RateLimitKind
  readonly retryAt: number | null

  constructor(kind: RateLimitKind, retryAt: number | null) {
    super(`Zoom's rate limit was hit (${kind})`)
    this.kind = kind
    this.retryAt = retryAt
  }
}

/** The page token was refused (they live 15 minutes): start the window again from its first page. */
export class ZoomPageTokenExpired extends ZoomError {
  override readonly name = 'ZoomPageTokenExpired'
  readonly retryable = false

  constructor() {
    super('The page token is invalid or has expired')
  }
}

/** Zoom knows no such queue or user (404, or code 1201 or 1001). `what` is null when it did not say which. */
export class ZoomNotFound extends ZoomError {
  override readonly name = 'ZoomNotFound'
  readonly retryable = false
  readonly what: 'queue' | 'user' | null

  constructor(what: 'queue' | 'user' | null, message: string) {
    super(`Zoom found no ${what ?? 'such thing'}: ${message}`)
    this.what = what
  }
}

/** What Zoom found fault with, where its words tell. `range` covers from, to and the limit of a month. */
export type BadRequestSubject = 'timezone' | 'range' | 'interval' | 'queue' | 'user' | 'page_size'

/** Any other 4xx: the request is wrong and stays wrong. `code` and the wording are Zoom's. */
export class ZoomBadRequest extends ZoomError {
  override readonly name = 'ZoomBadRequest'
  readonly retryable = false
  readonly status: number
  readonly code: number | null
  readonly about: BadRequestSubject | undefined

  constructor(facts: {
    status: number
    code: number | null
    message: string
    about?: BadRequestSubject | undefined
  }) {
    super(facts.message)
    this.status = facts.status
    this.code = facts.code
    this.about = facts.about
  }
}

/**
 * - `status`: a 5xx, a redirect (never followed), or a 401 that a new token did not cure
 * - `network`: no answer began (refused, reset, DNS, TLS); `code` has the system's word for it
 * - `timeout`: no headers, a silent body, or too long in all
 * - `not-json`: a page for humans, or text that is no JSON
 * - `too-large`: more than the size limit, counted after decompression
 * - `truncated`: the answer broke off
 */
export type UnavailableCause = 'status' | 'network' | 'timeout' | 'not-json' | 'too-large' | 'truncated'

/** No usable answer from Zoom or from something between. `retryAt` (epoch ms) when a 5xx named a time. */
export class ZoomUnavailable extends ZoomError {
  override readonly name = 'ZoomUnavailable'
  readonly retryable = true
  override readonly cause: UnavailableCause
  readonly status: number | undefined
  readonly code: string | undefined
  readonly retryAt: number | null

  constructor(
    cause: UnavailableCause,
    facts: { status?: number | undefined; code?: string | undefined; retryAt?: number | null } = {},
  ) {
    super(
      `Zoom gave no usable answer (${[cause, facts.status, facts.code].filter((fact) => fact !== undefined).join(', ')})`,
    )
    this.cause = cause
    this.status = facts.status
    this.code = facts.code
    this.retryAt = facts.retryAt ?? null
  }
}

/** The answer was JSON but not of the documented shape, so none of it may be used. A bad row alone never causes this. */
export class ZoomAnswerError extends ZoomError {
  override readonly name = 'ZoomAnswerError'
  readonly retryable = true

  constructor(detail: string) {
    super(`Zoom's answer does not have the documented shape: ${detail}`)
  }
}

/** A chain of pages that would not end: a page token came twice, or more pages came than the total allows. */
export class ZoomChainError extends ZoomError {
  override readonly name = 'ZoomChainError'
  readonly retryable = true
  readonly problem: 'loop' | 'too-many-pages'
  readonly pages: number

  constructor(problem: 'loop' | 'too-many-pages', pages: number) {
    super(problem === 'loop' ? 'Zoom repeated a page token' : 'Zoom sent more pages than its total allows')
    this.problem = problem
    this.pages = pages
  }
}

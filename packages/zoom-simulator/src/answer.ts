/** An answer before it is written: `body` becomes JSON, unless it is already text. */
export type Answer = { status: number; headers: Record<string, string>; body: unknown }

export function ok(body: unknown): Answer {
  return { status: 200, headers: {}, body }
}

/** Zoom's form of an error of the API. */
export function apiError(status: number, code: number, message: string, field?: string): Answer {
  const errors = field === undefined ? {} : { errors: [{ field, message }] }
  return { status, headers: {}, body: { code, message, ...errors } }
}

export const PAGE_TOKEN_EXPIRED: Answer = apiError(400, 300, 'The next page token is invalid or expired.')
export const INVALID_TOKEN: Answer = apiError(401, 124, 'Invalid access token.')

export function invalidField(field: string, message = `The value that you entered for the ${field} field is invalid.`) {
  return apiError(400, 300, message, field)
}

/** An answer that ends the making of a better one. */
export class Refusal extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super(JSON.stringify(answer.body))
    this.answer = answer
  }
}

/** How long and how large an answer may be. */
export type AnswerLimits = {
  /** Until the headers are there. */
  headersMs: number
  /** Without a byte of the body. */
  silenceMs: number
  /** From the sending to the last byte. */
  totalMs: number
  /** Of the body after decompression. */
  bodyBytes: number
}

export const DEFAULT_LIMITS: AnswerLimits = {
  headersMs: 10_000,
  silenceMs: 10_000,
  totalMs: 60_000,
  bodyBytes: 8 * 1024 * 1024,
}

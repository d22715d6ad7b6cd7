import type { PassingTrouble } from './trouble.ts'

/** Trouble that is not of one question: whoever asks meets it. */
const EVERYBODYS = new Set(['zoom-unavailable', 'credentials'])
/** Nobody has tried for so long: it may be over. */
const BELIEVED_SECONDS = 600

/** What is known of Zoom being away, from whoever asked last: told to those, too, whose numbers are all stored. */
export class Outage {
  #trouble: PassingTrouble | null = null

  saw(trouble: PassingTrouble): void {
    if (EVERYBODYS.has(trouble.code)) this.#trouble = { ...trouble, since: this.#trouble?.since ?? trouble.since }
  }

  /** Zoom answered. */
  over(): void {
    this.#trouble = null
  }

  /** @param now epoch seconds */
  now(now: number): PassingTrouble | null {
    const trouble = this.#trouble
    return trouble !== null && now < trouble.retryAt + BELIEVED_SECONDS ? trouble : null
  }
}

import { ZoomBadRequest } from '@readyboard/zoom'

/** Younger than this Zoom serves everything: what it refuses there it refuses for another reason. */
const SURELY_SERVED_SECONDS = 28 * 86_400

/**
 * How far back Zoom can be asked: as configured, or less where it was seen to refuse. Zoom does not publish it. Instants
 * in epoch seconds.
 */
export class Reach {
  #seconds: number

  constructor(configuredSeconds: number) {
    this.#seconds = configuredSeconds
  }

  get seconds(): number {
    return this.#seconds
  }

  /** Whether a window that starts there was refused because that is too long ago. */
  isBeyond(error: unknown, from: number, now: number): boolean {
    return error instanceof ZoomBadRequest && error.about === 'range' && now - from > SURELY_SERVED_SECONDS
  }

  /** Even a single interval that starts there was refused. */
  endsAfter(start: number, now: number): void {
    this.#seconds = Math.min(this.#seconds, now - start - 1)
  }
}

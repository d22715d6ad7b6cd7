import {
  ZoomBadRequest,
  ZoomCredentialsError,
  ZoomNotFound,
  ZoomRateLimitError,
  ZoomScopeError,
  ZoomUnavailable,
} from '@readyboard/zoom'
import { BrokenCircuitError } from 'cockatiel'
import { StoreCannotWrite, StoreError } from '../store/store-errors.ts'
import { DayIsSpent, PartIsSpent } from './budget.ts'

/** Why something could not be fetched, in words for a person. Times in epoch seconds. */
export type Trouble = {
  code: string
  detail: string
  since: number
  /** Null where waiting mends nothing: somebody has to decide. */
  retryAt: number | null
  /** Whether to wait longer each time that it happens again. */
  growing?: boolean
}

/** Trouble that may pass by itself. */
export type PassingTrouble = Trouble & { retryAt: number }

/** The product is on its way out: what runs is given up. */
export class Stopping extends Error {
  constructor() {
    super('Readyboard is stopping')
    this.name = 'Stopping'
  }
}

/** Somebody stopped the fetch, or nobody wants it any more. */
export class Stopped extends Error {
  constructor() {
    super('the fetch was stopped')
    this.name = 'Stopped'
  }
}

const SOON_SECONDS = 5
const LATER_SECONDS = 60
/** Asking the disk again costs Zoom nothing. */
const STORE_SECONDS = 5

/** What an error means for those who wait for numbers, and when it is worth asking again. */
export function troubleOf(error: unknown, now: number): PassingTrouble {
  const [code, detail, retryAt] = verdict(error, now)
  return { code, detail, since: now, retryAt, growing: code === 'zoom-answer' }
}

function verdict(error: unknown, now: number): [code: string, detail: string, retryAt: number] {
  if (error instanceof Stopping) return ['stopping', 'Readyboard is stopping.', now + SOON_SECONDS]
  if (error instanceof Stopped) return ['stopped', 'This fetch was stopped.', now]
  if (error instanceof StoreError) {
    // Where the store lies is for the log.
    const why = error instanceof StoreCannotWrite ? error.message : 'the store cannot be used'
    return ['store-full', `What Zoom sends cannot be kept: ${why}.`, now + STORE_SECONDS]
  }
  if (error instanceof PartIsSpent) {
    const what = error.purpose === 'refresh' ? 'These numbers are not renewed' : 'Nothing more is stored in advance'
    return [`${error.purpose}-limit`, `${what}: ${error.message}.`, Math.ceil(error.resetsAt / 1000)]
  }
  if (error instanceof DayIsSpent) {
    return ['daily-limit', `No more requests today: ${error.message}.`, Math.ceil(error.resetsAt / 1000)]
  }
  if (error instanceof ZoomRateLimitError) {
    const retryAt = error.retryAt === null ? now + SOON_SECONDS : Math.ceil(error.retryAt / 1000)
    return error.kind === 'day'
      ? ['daily-limit', 'Zoom’s daily limit for the account is used up.', retryAt]
      : ['rate-limit', 'Zoom asked us to slow down.', retryAt]
  }
  if (error instanceof ZoomCredentialsError) {
    return ['credentials', 'Zoom refuses our credentials. An administrator has to renew them.', now + LATER_SECONDS]
  }
  if (error instanceof ZoomScopeError) {
    const scope = error.scope === null ? 'a scope' : `the scope ${error.scope}`
    return ['scope-missing', `The Zoom app lacks ${scope}. An administrator has to add it.`, now + LATER_SECONDS]
  }
  if (error instanceof ZoomNotFound) {
    return ['not-found', `Zoom does not know this ${error.what ?? 'queue or agent'}.`, now + LATER_SECONDS]
  }
  if (error instanceof ZoomBadRequest) {
    return ['refused', 'Zoom refuses the question. This needs a look at the log.', now + LATER_SECONDS]
  }
  if (error instanceof ZoomUnavailable) {
    return [
      'zoom-unavailable',
      `Zoom is not answering${error.status ? ` (HTTP ${error.status})` : ''}.`,
      now + SOON_SECONDS,
    ]
  }
  if (error instanceof BrokenCircuitError) {
    return ['zoom-unavailable', 'Zoom is not answering.', now + SOON_SECONDS]
  }
  return ['zoom-answer', 'Zoom’s answer could not be used. It will be asked again.', now + SOON_SECONDS]
}

import type { Response } from 'express'

/**
 * Requests that may be held open for a while. Each gets a signal that says when nobody waits for it any more: the client
 * has gone, or the product is stopping and answers with what it has.
 */
export type HeldRequests = { signalFor(res: Response): AbortSignal; isStopping(): boolean; stop(): void }

export function createHeldRequests(): HeldRequests {
  const held = new Set<AbortController>()
  let stopping = false
  return {
    signalFor(res) {
      const controller = new AbortController()
      held.add(controller)
      res.once('close', () => {
        held.delete(controller)
        if (!res.writableFinished) controller.abort(new Error('The client has gone.'))
      })
      if (stopping) controller.abort(new Error('The product is stopping.'))
      return controller.signal
    },
    isStopping: () => stopping,
    stop() {
      stopping = true
      for (const controller of held) controller.abort(new Error('The product is stopping.'))
    },
  }
}

import type { Choice } from './choose-way.ts'
import { CLOSED_MAX_AGE_SECONDS, RUNNING_MAX_AGE_SECONDS } from './settings.ts'

/** The first moment at which a step closes or is due again; unchanged answers may be given until then. */
export function validUntil(choices: readonly Choice[], now: number): number {
  let until = now + 3600
  for (const { way, states } of choices) {
    states.forEach((state, index) => {
      if (state.known !== 'provisional') return
      const end = way.steps[index]?.end ?? 0
      const dueAt = state.window.fetchedAt + (end > now ? RUNNING_MAX_AGE_SECONDS : CLOSED_MAX_AGE_SECONDS)
      until = Math.min(until, end > now ? Math.min(end, dueAt) : dueAt)
    })
  }
  return until
}

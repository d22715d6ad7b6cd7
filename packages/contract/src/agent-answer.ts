import { z } from 'zod'

const Person = z.object({ id: z.string(), name: z.string() })

/** Who an agent is, and who comes before and after by name among the active agents of the queue, or of all. */
export const AgentAnswer = Person.extend({
  /** False for former agents; null where Zoom could not say. */
  active: z.boolean().nullable(),
  previous: Person.nullable(),
  next: Person.nullable(),
})
export type AgentAnswer = z.infer<typeof AgentAnswer>

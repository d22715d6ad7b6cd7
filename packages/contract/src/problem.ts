import { z } from 'zod'

/** What can go wrong with a call, as RFC 9457 `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })),
  traceId: z.string(),
})
export type Problem = z.infer<typeof Problem>

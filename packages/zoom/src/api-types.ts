import { z } from 'zod'

// Zoom's words. Nothing of this file leaves the package.

const LONGEST_DURATION_SECONDS = 400 * 86_400
const LARGEST_COUNT = 1_000_000_000

/** Opaque and ASCII in all known cases; anything else is a damaged text, and no identity. */
const identity = z.string().regex(/^[\x21-\x7e]{1,200}$/)
const duration = z.int().min(0).max(LONGEST_DURATION_SECONDS)
const fraction = z.number().min(0).max(LONGEST_DURATION_SECONDS)
const count = z.int().min(0).max(LARGEST_COUNT)
// Wrong percentages are a note on the row, not a reason to lose its seconds.
const percentage = z.number().min(-1_000_000).max(1_000_000)

/** A row of `time_sheets`: integers beyond 2^53 fail here instead of being rounded. */
export const timeSheetRowSchema = z.object({
  user_id: identity,
  display_name: z.unknown().optional(),
  start_time_interval: z.string().max(100),
  end_time_interval: z.string().max(100).nullish(),
  ready_duration: duration,
  not_ready_duration: duration,
  occupied_duration: duration,
  online_duration: duration,
  offline_duration: duration.nullish(),
  total_inbound_voice_call: count.nullish(),
  total_inbound_voice_call_duration: fraction.nullish(),
  total_outbound_voice_call: count.nullish(),
  total_outbound_voice_call_duration: fraction.nullish(),
  inbound_average_voice_call_talking_duration: fraction.nullish(),
  average_video_call_talking_duration: fraction.nullish(),
  average_wrap_up_duration: fraction.nullish(),
  ready_percentage: percentage.nullish(),
  not_ready_percentage: percentage.nullish(),
  occupied_percentage: percentage.nullish(),
})

/** What every paged answer has; each field may be missing, and the last page's token is the empty string. */
export const pageSchema = z.object({
  next_page_token: z.string().nullish(),
  total_records: z.int().nullish(),
})

export const timeSheetPageSchema = pageSchema.extend({
  agents: z.array(z.unknown()).nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  timezone: z.string().nullish(),
})

const text = z.string().nullish().catch(null)

export const queueSchema = z.object({
  cc_queue_id: identity.nullish(),
  queue_id: identity.nullish(),
  queue_name: text,
  channel: text,
  agents_count: count.nullish().catch(null),
})

export const teamSchema = z.object({ team_id: identity, team_name: text })

export const memberSchema = z.object({
  user_id: identity,
  display_name: text,
  user_email: text,
  user_access: text,
  role_name: text,
  teams: z.array(z.unknown()).nullish().catch(null),
})

export const tokenSchema = z.object({
  // Visible ASCII only: it goes into a header.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.unknown().optional(),
})

/** The body of an error, as far as it can be read. */
export const problemSchema = z.object({
  code: z.coerce.number().int().nullish().catch(null),
  message: text,
  reason: text,
  error: text,
  errors: z
    .array(z.object({ field: text, message: text }))
    .nullish()
    .catch(null),
})
export type Problem = z.infer<typeof problemSchema>

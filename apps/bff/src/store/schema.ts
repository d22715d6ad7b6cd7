import type { Generated } from 'kysely'

/** The tables as the statements see them. Instants are epoch seconds, durations seconds. */
export type Schema = {
  cells: { id: number; source: string; queue: string; agent: string; grain: string; zone: string }
  windows: {
    id: Generated<number>
    cell_id: number
    from_at: number
    to_at: number
    fetched_at: number
    rejected: number
    rows: number
  }
  people: { id: number; user_id: string; display_name: string; sort_name: string }
  request_days: { day: string; used: number; refreshes: number; backfills: Generated<number> }
  notes: { key: string; body: string }
  links: {
    id: string
    kind: string
    page: string
    agent: string | null
    address: string
    owner: string
    owner_name: string
    created_at: number
    expires_at: number | null
    /** JSON of what the owner could see when numbers were pinned; null where no numbers are kept. */
    scope: string | null
  }
  pins: { link_id: string; size: number; body: string }
  views: {
    id: string
    name: string
    name_key: string
    page: string
    agent: string | null
    address: string
    shared: boolean
    owner: string
    owner_name: string
    created_at: number
  }
  default_views: { viewer: string; view_id: string }
  /** `id` is the digest of what the cookie holds; `body` JSON. */
  sessions: { id: string; viewer: string; body: string; created_at: number; seen_at: number; expires_at: number }
  /** `queues` and `agents` are JSON lists, null for all. */
  audit: {
    id: Generated<number>
    looked_at: number
    viewer: string
    viewer_name: string
    viewer_email: string | null
    action: string
    queues: string | null
    agents: string | null
    from_at: number | null
    to_at: number | null
    rows: number
    exported: boolean
  }
  migrations: { id: number; name: string }
}

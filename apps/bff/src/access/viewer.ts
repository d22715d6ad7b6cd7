/** What a session knows of somebody: who the provider says they are. */
export type Person = {
  issuer: string
  subject: string
  name: string
  /** In lower case, and only where the provider has verified it. */
  email: string | null
  groups: readonly string[]
}

export type Role = 'administrator' | 'supervisor' | 'agent' | 'guest'

/** Somebody who asks, with the rights of this moment: found anew for every request, since Zoom may have taken some away. */
export type Viewer = {
  /** The digest of issuer and subject. */
  id: string
  name: string
  email: string | null
  role: Role
  /** The ids of the queues whose numbers they may see, in order. */
  queues: 'all' | readonly string[]
  /** Their own user id at Zoom, where they take calls: everybody may see their own numbers. */
  self: string | null
}

/** Everybody, while nobody signs in. */
export const ANYONE: Viewer = {
  id: 'anyone',
  name: 'Anyone here',
  email: null,
  role: 'administrator',
  queues: 'all',
  self: null,
}

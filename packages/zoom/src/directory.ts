/** A queue as it is now. */
export type Queue = { id: string; name: string; channel: string | null; agents: number | null }

/** A team, as far as Zoom names it. */
export type Team = { id: string; name: string }

/** An agent or supervisor of a queue as of now: Zoom keeps no history of membership. */
export type Member = { userId: string; name: string; email: string | null; teams: Team[] }

/** A user of the contact centre; `active` is false only where Zoom says inactive. `role`: its name, which a company may choose. */
export type User = Member & { active: boolean; role: string | null }

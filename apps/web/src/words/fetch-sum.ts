/** Why a fetch takes so many requests: agents, days and intervals, multiplied. */
export const FETCH_SUM = {
  agents: { one: 'agent', other: 'agents' },
  days: { one: 'day', other: 'days' },
  factor: ({ count, unit }: { count: string; unit: string }) => `${count} ${unit}`,
  /** The factors, a cross between them. */
  rows: ({ factors, rows }: { factors: string; rows: string }) => `${factors} is at most ${rows} rows`,
}

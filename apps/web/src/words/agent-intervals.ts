/** What figures rest on: one agent in one interval is an agent-hour, or whatever the interval is. */
export const AGENT_INTERVALS = {
  '15_minutes': { one: 'agent-quarter-hour', other: 'agent-quarter-hours' },
  '30_minutes': { one: 'agent-half-hour', other: 'agent-half-hours' },
  '1_hour': { one: 'agent-hour', other: 'agent-hours' },
  '1_day': { one: 'agent-day', other: 'agent-days' },
  '1_week': { one: 'agent-week', other: 'agent-weeks' },
  '1_month': { one: 'agent-month', other: 'agent-months' },
}

/** With their number; and in front of it the agents who were online in them. */
export const BASIS = {
  pieces: ({ count, unit }: { count: string; unit: string }) => `${count} ${unit}`,
  agents: {
    one: ({ count, pieces }: { count: string; pieces: string }) => `${count} agent online · ${pieces}`,
    other: ({ count, pieces }: { count: string; pieces: string }) => `${count} agents online · ${pieces}`,
  },
}

/** The dialog in which somebody chooses which occupancy is meant. */
export const WHICH_OCCUPANCY = {
  title: 'Which occupancy?',
  kept: 'Kept in links',
  definition: 'Definition',
  done: 'Done',
  capacity:
    'Zoom counts an agent as Occupied when the capacity rule is reached, by default one voice or video call. An agent in chats can count as Ready, so messaging queues read lower than they are.',
  sum: ({ part, whole }: { part: string; whole: string }) => `${part} ÷ ${whole}`,
  target: ({ from, to }: { from: string; to: string }) => `Target ${from}–${to}, set for this definition`,
  noTarget: 'No target set',
  plainAverage: {
    one: ({ count }: { count: string }) => `Plain average of ${count} agent who has one`,
    other: ({ count }: { count: string }) => `Plain average of ${count} agents who have one`,
  },
  basis: ({ unit }: { unit: string }) => `Agents online, ${unit}`,
  basisOf: ({ agents, pieces }: { agents: string; pieces: string }) => `${agents} · ${pieces}`,
  off: ({ off }: { off: string }) =>
    `The plain average lies ${off} the one from sums: in it, an agent with little time counts as much as one with much.`,
}

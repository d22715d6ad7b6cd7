/** A name in a table: it leads to the agent's own page, and beside it the table can be left with that agent alone. */
export const AGENT_LINK_WORDS = {
  open: ({ name }: { name: string }) => `Open ${name}`,
  showOnly: ({ name }: { name: string }) => `Show ${name} only`,
}

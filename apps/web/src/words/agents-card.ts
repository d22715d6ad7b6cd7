/** The card of agents around its table: title, search, what the numbers rest on, and why it waits. */
export const AGENTS_CARD = {
  title: 'Agents',
  find: 'Find an agent',
  sortBy: 'Sort agents by',
  sorts: { displayName: 'Name', inboundCalls: 'Inbound' },

  waiting: 'Opens when all of the range is in, so totals are not read too early.',
  showNow: ({ covered }: { covered: string }) => `Show ${covered} now`,

  /** Beside the title, set apart by dots. */
  listed: ({ count }: { count: string }) => `${count} listed`,
  listedWhy: 'Who has a row in this range, who takes calls now, and who was asked for by name.',
  filterCounts:
    'The filter also counts former agents and those in no queue, and leaves out supervisors and admins in no queue.',
  nothingFetched: 'nothing fetched',
  online: ({ count }: { count: string }) => `${count} online`,
  fromSums: 'ratios from sums',
  fromSumsBeside: ({ average }: { average: string }) => `ratios from sums; plain average of agents ${average}`,
  /** A plain average, and how far it lies off. */
  averageOff: ({ average, off }: { average: string; off: string }) => `${average}, ${off}`,
  soFar: 'of what is fetched so far',
  failed: 'The agents could not be loaded.',
}

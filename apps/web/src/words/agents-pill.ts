/** Whom the page is about, short enough for the filter row. Of teams and all but some: `AGENTS_ASKED`. */
export const AGENTS_PILL = {
  label: 'Agents',
  all: 'All',
  chosen: ({ chosen }: { chosen: string }) => `${chosen} chosen`,
  of: ({ chosen, total }: { chosen: string; total: string }) => `${chosen} of ${total}`,
}

/** Below tables: how many rows a page has, which rows these are, and the way to the others. */
export const PAGER = {
  rowsPerPage: 'Rows per page',
  rowsOf: ({ first, last, total }: { first: string; last: string; total: string }) => `${first}–${last} of ${total}`,
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: ({ number }: { number: string }) => `Page ${number}`,
  pastTheEnd: 'This page is past the last row',
  pastTheEndHelp: 'There are fewer rows than when this link was made.',
  firstPage: 'First page',
}

/** Names that fit on a wall at once. */
const MOST_ON_A_PAGE = 24
const COLUMNS = 3

/** As few pages as can be, and about as many names on each: a last page of three looks like an empty floor. */
export function evenPages(total: number): { pages: number; pageSize: number } {
  const pages = Math.max(1, Math.ceil(total / MOST_ON_A_PAGE))
  const pageSize = Math.ceil(Math.max(1, total) / pages / COLUMNS) * COLUMNS
  return { pages, pageSize }
}

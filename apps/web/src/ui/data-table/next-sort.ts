/** One column and a direction; what the address bar says of a table's order. */
export type TableSort = { sort: string; order: 'asc' | 'desc' }

/**
 * What a click on a column's header asks for: names and times upwards first, numbers downwards first, then the other
 * way, then back to the table's own order (null).
 */
export function nextSort(current: TableSort, column: string, own: TableSort): TableSort | null {
  const first = column === 'displayName' || column === 'start' ? 'asc' : 'desc'
  const other = first === 'asc' ? 'desc' : 'asc'
  if (current.sort !== column)
    return sameSort({ sort: column, order: first }, own) ? null : { sort: column, order: first }
  if (current.order === first) return { sort: column, order: other }
  return null
}

/** What the address says of an order; a table's own is not written. */
export function sortParameters(sort: TableSort | null): { sort: string | null; order: string | null } {
  return sort ?? { sort: null, order: null }
}

const sameSort = (a: TableSort, b: TableSort) => a.sort === b.sort && a.order === b.order

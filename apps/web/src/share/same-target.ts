import type { LinkTarget } from '@readyboard/contract'

/** Whether two addresses lead to the same, whatever the order of their parameters and whichever page of a table is open. */
export function sameTarget(a: LinkTarget, b: LinkTarget): boolean {
  return a.page === b.page && a.agent === b.agent && parts(a.address) === parts(b.address)
}

function parts(address: string): string {
  const search = new URLSearchParams(address)
  search.delete('page')
  search.sort()
  return search.toString()
}

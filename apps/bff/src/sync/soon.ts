/** Nothing that is stored waits longer for Zoom to say who there is, and no fetch begins later for it. */
const LONGEST_WAIT_MS = 1000

/** A list if it is to be had at once or nearly so, else null; it goes on being asked for. */
export async function soon<Item>(list: Promise<Item[]>): Promise<Item[] | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), LONGEST_WAIT_MS)
  const result = await Promise.race([list.catch(() => null), late.promise])
  clearTimeout(timer)
  return result
}

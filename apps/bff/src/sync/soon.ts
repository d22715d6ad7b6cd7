/** No fetch begins later than that for a list that only says how large it may become. */
export const SHORT_WAIT_MS = 1000
/** A table of people waits so long for who there is: the first time that is a request for each queue. */
export const LONG_WAIT_MS = 3000

/** A list if it is to be had in time, else null; it goes on being asked for. */
export async function soon<Item>(list: Promise<Item[]>, milliseconds: number): Promise<Item[] | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), milliseconds)
  const result = await Promise.race([list.catch(() => null), late.promise])
  clearTimeout(timer)
  return result
}

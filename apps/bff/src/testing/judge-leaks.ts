import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'

/** What keeps a process busy: how many of each kind. */
export type OpenThings = Record<string, number>

// Come and go with the test runner's own work, not with ours.
const NOT_OURS = new Set(['MessagePort', 'PipeWrap', 'TTYWrap', 'FSReqPromise', 'FSReqCallback', 'Immediate'])

/** I7: timers, sockets, servers and whatever else is open now. */
export async function openThings(): Promise<OpenThings> {
  await nextTurn()
  const count: OpenThings = {}
  for (const kind of process.getActiveResourcesInfo()) {
    if (!NOT_OURS.has(kind)) count[kind] = (count[kind] ?? 0) + 1
  }
  return count
}

/** What is still open that was not before, in words, when everything has had the time to end. */
export async function leftOpen(before: OpenThings): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const left = newlyOpen(before, await openThings())
    if (left.length === 0 || tries === 200) return left
    await delay(20)
  }
}

function newlyOpen(before: OpenThings, after: OpenThings): string[] {
  return Object.entries(after)
    .filter(([kind, count]) => count > (before[kind] ?? 0))
    .map(([kind, count]) => `${count - (before[kind] ?? 0)} more ${kind}`)
}

import { FetchTask } from './fetch-task.ts'
import type { Lane } from './lane.ts'
import { type Need, runsOf } from './needs.ts'
import { type Density, type SizedWindow, sizeWindows } from './window-size.ts'

/** `refresh`: it is stored already and may have changed. */
export type KindedNeed = Need & { kind: 'new' | 'refresh' }

/** How a task comes to be: for whom, and as a part of which one. */
type Origin = { lane: Lane; origin?: FetchTask }

/** How many requests it takes to ask for all steps of a need. */
export function expectedRequests({ steps }: Need, density: Density): number {
  return windowsOf(steps, density).reduce((sum, window) => sum + window.requestsExpected, 0)
}

/** Windows for what is needed, the newest first. */
export function tasksFor({ cell, steps, kind }: KindedNeed, density: Density, origin: Origin): FetchTask[] {
  return windowsOf(steps, density).map(({ edges, from, to, requestsExpected }) => {
    const starts = edges.filter((edge) => edge >= from && edge < to)
    return new FetchTask({ cell, from, to, starts, kind, requestsExpected, ...origin })
  })
}

function windowsOf(steps: Need['steps'], density: Density): (SizedWindow & { edges: number[] })[] {
  return runsOf(steps)
    .reverse()
    .flatMap((edges) => sizeWindows(edges, density).map((window) => ({ ...window, edges })))
}

/** Shorter windows for one that turned out long; it ends when they have. */
export function splitTask(task: FetchTask, rowsPerSecond: number): FetchTask[] {
  const starts = [...task.starts].sort((a, b) => a - b)
  const steps = starts.map((start, index) => ({ start, end: starts[index + 1] ?? task.to }))
  const { cell, kind, lane, origin } = task
  const density = { most: rowsPerSecond, likely: rowsPerSecond }
  const parts = tasksFor({ cell, steps, kind }, density, { lane, origin })
  const count = () => {
    task.requestsDone = 1 + parts.reduce((sum, part) => sum + part.requestsDone, 0)
    task.requestsExpected = 1 + parts.reduce((sum, part) => sum + Math.max(part.requestsDone, part.requestsExpected), 0)
    task.tell()
  }
  for (const part of parts) part.onProgress(count)
  count()
  void Promise.all(parts.map((part) => part.finished)).then((troubles) => {
    task.finish(troubles.find((trouble) => trouble !== null) ?? null)
  })
  return parts
}

import { FetchTask } from './fetch-task.ts'
import { type Need, runsOf } from './needs.ts'
import { sizeWindows } from './window-size.ts'

/** `refresh`: it is stored already and may have changed. */
export type KindedNeed = Need & { kind: 'new' | 'refresh' }

/** Windows for what is needed, the newest first. */
export function tasksFor({ cell, steps, kind }: KindedNeed, rowsPerSecond: number): FetchTask[] {
  return runsOf(steps)
    .reverse()
    .flatMap((edges) =>
      sizeWindows(edges, rowsPerSecond).map(({ from, to, requestsExpected }) => {
        const starts = edges.filter((edge) => edge >= from && edge < to)
        return new FetchTask({ cell, from, to, starts }, kind, requestsExpected)
      }),
    )
}

/** Shorter windows for one that turned out long; it ends when they have. */
export function splitTask(task: FetchTask, rowsPerSecond: number): FetchTask[] {
  const starts = [...task.starts].sort((a, b) => a - b)
  const steps = starts.map((start, index) => ({ start, end: starts[index + 1] ?? task.to }))
  const parts = tasksFor({ cell: task.cell, steps, kind: task.kind }, rowsPerSecond)
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

import { FetchTask } from './fetch-task.ts'

/**
 * The two halves of a window that reaches too far back. The older one is to be added when the newer one could be had: so
 * few requests find where Zoom's reach ends.
 */
export function halveTask(task: FetchTask, add: (part: FetchTask) => void): void {
  const starts = [...task.starts].sort((a, b) => a - b)
  const middle = Math.floor(starts.length / 2)
  const edge = starts[middle] ?? task.to
  const { cell, kind, lane, origin } = task
  const requestsExpected = Math.max(1, Math.ceil(task.requestsExpected / 2))
  const part = (own: number[], from: number, to: number) =>
    new FetchTask({ cell, kind, lane, origin, requestsExpected, starts: own, from, to })
  const newer = part(starts.slice(middle), edge, task.to)
  const older = part(starts.slice(0, middle), task.from, edge)
  void newer.finished.then((trouble) => (trouble === null ? add(older) : task.finish(trouble)))
  void older.finished.then((trouble) => task.finish(trouble))
  add(newer)
}

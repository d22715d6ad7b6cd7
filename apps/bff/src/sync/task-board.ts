import { cellKey } from '../store/cell.ts'
import type { FetchTask } from './fetch-task.ts'
import type { Step } from './step-state.ts'

/**
 * The tasks that wait or run. Questions take turns, so that a long one does not keep a short one waiting. Tasks are found
 * by where their steps start: a question of thousands of steps looks each of them up.
 */
export class TaskBoard {
  readonly #turns: FetchTask[][] = []
  readonly #byStart = new Map<string, Map<number, FetchTask>>()

  /** Adds what one question needs. `first`: before everything else that waits. */
  add(tasks: readonly FetchTask[], { first }: { first: boolean }): void {
    if (tasks.length === 0) return
    if (first) this.#turns.unshift([...tasks])
    else this.#turns.push([...tasks])
    for (const task of tasks) {
      const key = cellKey(task.cell)
      const starts = this.#byStart.get(key) ?? new Map<number, FetchTask>()
      this.#byStart.set(key, starts)
      for (const start of task.starts) starts.set(start, task)
    }
  }

  /** The task whose turn it is; from now on it runs, until it is dropped. */
  next(): FetchTask | undefined {
    const turn = this.#turns.shift()
    const task = turn?.shift()
    if (turn && turn.length > 0) this.#turns.push(turn)
    return task
  }

  /** Takes off a task that has ended. Others may have taken its place. */
  drop(task: FetchTask): void {
    const key = cellKey(task.cell)
    const starts = this.#byStart.get(key)
    if (!starts) return
    for (const start of task.starts) if (starts.get(start) === task) starts.delete(start)
    if (starts.size === 0) this.#byStart.delete(key)
  }

  /** The task, waiting or running, that brings a step of the cell with this key. */
  of(key: string, { start }: Step): FetchTask | undefined {
    return this.#byStart.get(key)?.get(start)
  }

  /** Takes everything off that waits. */
  takeWaiting(): FetchTask[] {
    const waiting = this.#turns.splice(0).flat()
    for (const task of waiting) this.drop(task)
    return waiting
  }
}

import { cellKey } from '../store/cell.ts'
import type { FetchTask } from './fetch-task.ts'
import { emptyLanes, isMoreUrgent, LANES, type Lane } from './lane.ts'
import type { Need } from './needs.ts'
import type { Step } from './step-state.ts'

/**
 * The tasks that wait or run. The more urgent lane goes first; within one, questions take turns, so that a long one does
 * not keep a short one waiting. Tasks are found by where their steps start: a question of thousands of steps looks each
 * of them up.
 */
export class TaskBoard {
  readonly #turns = emptyLanes<FetchTask[]>()
  readonly #byStart = new Map<string, Map<number, FetchTask>>()

  /** Adds what one question needs, all in one lane. `first`: before everything else that waits there. */
  add(tasks: readonly FetchTask[], { first }: { first: boolean }): void {
    const lane = tasks[0]?.lane
    if (lane === undefined) return
    if (first) this.#turns[lane].unshift([...tasks])
    else this.#turns[lane].push([...tasks])
    for (const task of tasks) {
      const key = cellKey(task.cell)
      const starts = this.#byStart.get(key) ?? new Map<number, FetchTask>()
      this.#byStart.set(key, starts)
      for (const start of task.starts) starts.set(start, task)
    }
  }

  /** The task whose turn it is in these lanes; from now on it runs, until it is dropped. */
  next(lanes: readonly Lane[]): FetchTask | undefined {
    for (const lane of LANES) {
      if (!lanes.includes(lane)) continue
      const turn = this.#turns[lane].shift()
      const task = turn?.shift()
      if (turn && turn.length > 0) this.#turns[lane].push(turn)
      if (task) return task
    }
    return undefined
  }

  /** Somebody more urgent waits for these now: those that have not begun change lanes, those that run go on faster. */
  promote(tasks: Iterable<FetchTask>, lane: Lane): void {
    const rising = new Set([...tasks].filter((task) => isMoreUrgent(lane, task.lane)))
    if (rising.size === 0) return
    const waiting = this.takeWaiting((task) => rising.has(task))
    for (const task of rising) task.lane = lane
    if (waiting.length > 0) this.#turns[lane].push(waiting)
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

  /** Requests of these lanes that wait for their turn, as far as anybody knows. */
  requestsWaiting(lanes: readonly Lane[]): number {
    const waiting = lanes.flatMap((lane) => this.#turns[lane].flat())
    return waiting.reduce((sum, { requestsExpected }) => sum + requestsExpected, 0)
  }

  /** Requests that are left of the tasks that bring these steps. */
  requestsFor(needs: readonly Need[]): number {
    const tasks = new Set(needs.flatMap(({ cell, steps }) => steps.map((step) => this.of(cellKey(cell), step))))
    const left = (task: FetchTask | undefined) => (task ? Math.max(1, task.requestsExpected - task.requestsDone) : 0)
    return [...tasks].reduce((sum, task) => sum + left(task), 0)
  }

  /** Takes those out of their turns that wait and are meant; they stay known until they are dropped. */
  takeWaiting(isMeant: (task: FetchTask) => boolean): FetchTask[] {
    const taken: FetchTask[] = []
    for (const lane of LANES) {
      this.#turns[lane] = this.#turns[lane].flatMap((turn) => {
        taken.push(...turn.filter(isMeant))
        const left = turn.filter((task) => !isMeant(task))
        return left.length > 0 ? [left] : []
      })
    }
    return taken
  }
}

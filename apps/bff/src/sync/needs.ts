import { type Cell, cellKey } from '../store/cell.ts'
import type { Choice } from './choose-way.ts'
import type { Step } from './step-state.ts'

/** Steps of one cell that Zoom has to be asked for, in order of time. */
export type Need = { cell: Cell; steps: Step[] }

/**
 * What of the choices is not stored at all, and what is stored and to be asked again, both in the cells that Zoom is
 * asked for.
 *
 * @param renew what is due by its age, or all that may still have changed
 */
export function needsOf(choices: readonly Choice[], renew: 'due' | 'provisional' = 'due') {
  const missing = new Map<string, Need>()
  const due = new Map<string, Need>()
  for (const { unit, way, states, covered } of choices) {
    const asked = unit.ways[0]
    if (!asked) continue
    if (!covered) {
      way.steps.forEach((step, index) => {
        if (states[index]?.known === 'missing') add(missing, way.cell, step)
      })
      continue
    }
    const dueSteps = way.steps.filter((_, index) => {
      const state = states[index]
      return state?.known === 'provisional' && (renew === 'due' ? state.due : state.reachable)
    })
    if (dueSteps.length === 0) continue
    // A coarser cell costs fewer rows than the finer one that happens to answer now.
    const again = asked.steps.length < way.steps.length ? asked : { cell: way.cell, steps: dueSteps }
    for (const step of again.steps) add(due, again.cell, step)
  }
  return { missing: [...missing.values()], due: [...due.values()] }
}

function add(needs: Map<string, Need>, cell: Cell, step: Step): void {
  const key = cellKey(cell)
  const need = needs.get(key)
  if (need) need.steps.push(step)
  else needs.set(key, { cell, steps: [step] })
}

/** Unbroken runs of steps, each as its ascending edges. */
export function runsOf(steps: readonly Step[]): number[][] {
  const runs: number[][] = []
  for (const { start, end } of steps) {
    const run = runs.at(-1)
    if (run?.at(-1) === start) run.push(end)
    else runs.push([start, end])
  }
  return runs
}

import { cellKey } from '../store/cell.ts'
import type { StoredWindow } from '../store/store.ts'
import type { SyncSettings } from './settings.ts'
import { type Step, type StepState, stepState, windowFinder } from './step-state.ts'
import type { Unit, Way } from './units.ts'

/** How a unit is answered now: from which cell, and what the store knows of each step. */
export type Choice = { unit: Unit; way: Way; states: StepState[]; covered: boolean }

/**
 * For each unit the stored way that answers it best: a final one before a provisional one, then the one fetched last,
 * then the coarsest. Where none is whole, the way that Zoom would be asked for.
 */
export function chooseWays(
  units: readonly Unit[],
  stored: ReadonlyMap<string, readonly StoredWindow[]>,
  now: number,
  settings: Pick<SyncSettings, 'settleSeconds' | 'lookBackSeconds' | 'keep'>,
): Choice[] {
  const finders = new Map([...stored].map(([key, windows]) => [key, windowFinder(windows)]))
  return units.map((unit) => {
    const choices = unit.ways.map((way): Choice => {
      const find = finders.get(cellKey(way.cell))
      const oldest = now - settings.keep[way.cell.grain === '1_day' ? 'day' : 'clock']
      const states = way.steps.map(
        (step: Step): StepState =>
          step.start < oldest ? { known: 'out-of-reach' } : stepState(find?.(step), step, now, settings),
      )
      return { unit, way, states, covered: states.every(({ known }) => known === 'final' || known === 'provisional') }
    })
    const [asked, ...others] = choices
    if (!asked) throw new RangeError('a unit has no way to be answered')
    return others.reduce((best, other) => (isBetter(other, best) ? other : best), asked)
  })
}

function isBetter(other: Choice, best: Choice): boolean {
  if (!other.covered || !best.covered) return other.covered && !best.covered
  const [a, b] = [isFinal(other), isFinal(best)]
  return a !== b ? a : !a && oldestFetch(other) > oldestFetch(best)
}

const isFinal = (choice: Choice): boolean => choice.states.every(({ known }) => known === 'final')

function oldestFetch({ states }: Choice): number {
  return Math.min(...states.map((state) => ('window' in state ? state.window.fetchedAt : 0)))
}

import { createHash } from 'node:crypto'
import type { Edges, StoredWindow } from '../store/store.ts'
import type { Choice } from './choose-way.ts'
import type { CoveragePart, Look, StretchState } from './look.ts'
import type { ResolvedQuestion } from './resolved-question.ts'
import type { Step, StepState } from './step-state.ts'

/** Why a step that is not stored is not: on its way, failed, out of reach, or nobody asked. */
export type Absence = (choice: Choice, step: Step) => 'fetching' | 'failed' | 'missing'

type Covered = Omit<Look, 'fetch' | 'trouble' | 'validUntil'>

/** What the choices cover of a question: per bucket, per stretch, and the rows that may answer. */
export function coverageOf(
  question: ResolvedQuestion,
  choices: readonly Choice[],
  absence: Absence,
  now: number,
): Covered {
  const parts: CoveragePart[] = []
  const perBucket = question.buckets.map((): Choice[] => [])
  const windows = new Map<number, StoredWindow>()
  for (const choice of choices) {
    perBucket[choice.unit.bucket]?.push(choice)
    for (const part of partsOf(choice, absence)) extend(parts, part)
  }
  const edges: Edges = { cells: [], starts: [], buckets: [], units: [] }
  const buckets = perBucket.map((pieces, index) => {
    const covered = pieces.length > 0 && pieces.every((piece) => piece.covered)
    const state = worst(pieces.flatMap((piece) => piece.states.map((step, at) => stateOf(piece, step, at, absence))))
    if (!covered) return { state, covered, coveredSeconds: 0 }
    for (const piece of pieces) {
      addEdges(edges, piece, index)
      for (const step of piece.states) if ('window' in step) windows.set(step.window.id, step.window)
    }
    return { state, covered, coveredSeconds: pieces.reduce((sum, piece) => sum + secondsOf(piece, now), 0) }
  })
  return {
    buckets,
    parts,
    edges,
    coveredSeconds: buckets.reduce((sum, bucket) => sum + bucket.coveredSeconds, 0),
    asOf: asOfParts(parts),
    rejected: [...windows.values()].reduce((sum, window) => sum + window.rejected, 0),
    version: versionOf(windows, buckets),
  }
}

// Worst first: a bucket is as well known as its least known step.
const ORDER: readonly StretchState[] = ['failed', 'missing', 'out-of-reach', 'fetching', 'provisional', 'final']

export function worst(states: readonly StretchState[]): StretchState {
  return ORDER.find((state) => states.includes(state)) ?? 'missing'
}

function stateOf(choice: Choice, step: StepState, index: number, absence: Absence): StretchState {
  if (step.known !== 'missing') return step.known
  const asked = choice.way.steps[index]
  return asked ? absence(choice, asked) : 'missing'
}

/** The steps of a choice as stretches; the last one reaches to the unit's end, where later steps have not begun. */
function partsOf(choice: Choice, absence: Absence): CoveragePart[] {
  return choice.way.steps.map((step, index) => {
    const state = choice.states[index] ?? { known: 'missing' }
    const last = index === choice.way.steps.length - 1
    return {
      from: step.start,
      to: last ? choice.unit.to : step.end,
      state: stateOf(choice, state, index, absence),
      fetchedAt: 'window' in state ? state.window.fetchedAt : null,
    }
  })
}

export function extend(parts: CoveragePart[], part: CoveragePart): void {
  const last = parts.at(-1)
  if (last && last.to === part.from && last.state === part.state && last.fetchedAt === part.fetchedAt) last.to = part.to
  else parts.push({ ...part })
}

function addEdges(edges: Edges, { unit, way }: Choice, bucket: number): void {
  for (const step of way.steps) {
    edges.cells.push(way.cell)
    edges.starts.push(step.start)
    edges.buckets.push(bucket)
    edges.units?.push(unit.from)
  }
}

/** A step still running when it was fetched is covered up to that moment. */
function secondsOf({ way, states }: Choice, now: number): number {
  return way.steps.reduce((sum, step, index) => {
    const state = states[index]
    const known =
      state && 'window' in state ? Math.min(step.end, Math.max(step.start, state.window.fetchedAt)) : step.start
    return sum + (step.end > now ? known : step.end) - step.start
  }, 0)
}

export function asOfParts(parts: readonly CoveragePart[]): number | null {
  const fetched = (state: StretchState) => parts.flatMap((part) => (part.state === state ? (part.fetchedAt ?? []) : []))
  const provisional = fetched('provisional')
  if (provisional.length > 0) return Math.min(...provisional)
  const final = fetched('final')
  return final.length > 0 ? final.reduce((latest, time) => Math.max(latest, time), 0) : null
}

function versionOf(windows: ReadonlyMap<number, StoredWindow>, buckets: readonly { state: StretchState }[]): string {
  const hash = createHash('sha1')
  for (const { id, from, to } of [...windows.values()].sort((a, b) => a.id - b.id)) hash.update(`${id},${from},${to};`)
  for (const { state } of buckets) hash.update(state)
  return hash.digest('base64url').slice(0, 12)
}

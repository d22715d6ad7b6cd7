import type { PeersAnswer } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import { expect } from 'vitest'

const HOUR = 3600

type Hour = ReturnType<Simulator['truth']['measures']>

/** The beginnings of equal steps of a stretch, epoch seconds. */
export const stepsOf = (from: number, to: number, length: number): number[] =>
  Array.from({ length: (to - from) / length }, (_, index) => from + index * length)

/** Everything about peers once more, in plain loops over what really happened. */
export function peersOfTruth(
  zoom: Simulator,
  userId: string,
  scope: readonly string[],
  steps: readonly number[],
  length: number,
) {
  const of = (who: string): Hour[] => steps.map((from) => zoom.truth.measures({ userId: who, from, to: from + length }))
  const own = of(userId)
  const others = scope.filter((id) => id !== userId).map(of)
  const both = (other: Hour[], step: number) => (own[step]?.online ?? 0) > 0 && (other[step]?.online ?? 0) > 0
  const sharing = others.filter((other) => {
    let shared = 0
    steps.forEach((_, step) => {
      if (both(other, step)) shared += Math.min(own[step]?.online ?? 0, other[step]?.online ?? 0)
    })
    return shared >= 8 * HOUR
  })
  const figuresOf = (hours: Hour[]) => {
    const sum = (key: 'ready' | 'notReady' | 'occupied' | 'online' | 'inboundCalls' | 'inboundCallSeconds') =>
      hours.reduce((total, hour) => total + hour[key], 0)
    return {
      online: sum('online'),
      occupancy: sum('occupied') / (sum('occupied') + sum('ready')),
      notReadyRate: sum('notReady') / sum('online'),
      inboundPerAvailableHour: (sum('inboundCalls') * HOUR) / (sum('occupied') + sum('ready')),
      averageInboundTalkSeconds: sum('inboundCallSeconds') / sum('inboundCalls'),
    }
  }
  const figures = sharing.map((other) => figuresOf(other.filter((_, step) => both(other, step))))
  const ownHours = own.filter((_, step) => sharing.some((other) => both(other, step)))
  return { figures, own: figuresOf(ownHours), ownHours: ownHours.length }
}

type PeersOfTruth = ReturnType<typeof peersOfTruth>

export const PEER_MEASURES: readonly (keyof NonNullable<PeersAnswer['measures']>)[] = [
  'occupancy',
  'notReadyRate',
  'inboundPerAvailableHour',
  'averageInboundTalkSeconds',
]

/** Expects an answer about at least five colleagues to be whole and true, of the measures that are named. */
export function expectPeers(answer: PeersAnswer, truth: PeersOfTruth, names = PEER_MEASURES) {
  expect(answer.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(answer.colleagues).toBe(truth.figures.length)
  expect(answer.sharedIntervals).toBe(truth.ownHours)
  expect(answer.sharedSeconds).toBe(truth.own.online)
  const { measures } = answer
  expect(measures).not.toBeNull()
  for (const name of names) {
    const expected = truth.figures.map((one) => one[name]).filter(Number.isFinite)
    expected.sort((a, b) => a - b)
    const measure = measures?.[name]
    expect(measure?.own).toBeCloseTo(truth.own[name], 9)
    expect(measure?.values).toHaveLength(expected.length)
    for (const [index, value] of (measure?.values ?? []).entries())
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 9)
    const middle = Math.floor(expected.length / 2)
    const median =
      expected.length % 2 === 1
        ? expected[middle]
        : ((expected[middle - 1] ?? Number.NaN) + (expected[middle] ?? Number.NaN)) / 2
    expect(measure?.median).toBeCloseTo(median ?? Number.NaN, 9)
  }
}

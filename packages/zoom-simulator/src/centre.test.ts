import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCentre } from './centre.ts'
import type { Measures } from './packed-day.ts'
import { NOVEMBER } from './test-client.ts'
import { createTruth } from './truth.ts'

const now = NOVEMBER / 1000
const today = Math.floor(now / 86_400)
const centre = createCentre({ seed: 7, agents: 60, today })
centre.setInconsistentShare(0.2)
const truth = createTruth(centre, () => now)
const agentIndex = fc.nat({ max: centre.agents.length - 1 })
const second = fc.integer({ min: now - 60 * 86_400, max: now + 86_400 })

function plus(one: Measures, other: Measures): Record<string, number> {
  const right = new Map(Object.entries(other))
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value + (right.get(name) ?? 0)]))
}

describe('the time of an agent', () => {
  test('sums to the same however it is cut', () => {
    fc.assert(
      fc.property(agentIndex, fc.tuple(second, second, second), (index, cuts) => {
        const [from, middle, to] = cuts.toSorted((one, other) => one - other)
        const agent = centre.agents[index]!
        const cut = (start: number, end: number): Measures => centre.measure(agent, start, end, now)
        expect(plus(cut(from!, middle!), cut(middle!, to!))).toEqual(cut(from!, to!))
      }),
      { numRuns: 300 },
    )
  })

  test('is counted alike by running sums and second by second', () => {
    fc.assert(
      fc.property(agentIndex, second, fc.integer({ min: 1, max: 3 * 86_400 }), (index, from, length) => {
        const agent = centre.agents[index]!
        const counted = truth.measures({ userId: agent.userId, from, to: from + length })
        expect(counted).toMatchObject(centre.measure(agent, from, from + length, now))
      }),
      { numRuns: 300 },
    )
  })

  test('has shifts that never overlap and segments without gaps', () => {
    const wrong: unknown[] = []
    for (const agent of centre.agents) {
      let last = 0
      for (let day = today - 200; day < today; day++) {
        const shift = centre.day(agent, day)
        for (const [place, segment] of (shift?.segments ?? []).entries()) {
          const follows = place === 0 ? segment.start > last : segment.start === last
          if (!follows || segment.end <= segment.start) wrong.push({ agent, day, segment })
          last = segment.end
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('is known from the plan before it is played', () => {
    for (const agent of centre.agents.slice(0, 20)) {
      for (let day = today - 60; day < today; day++) {
        const shift = centre.day(agent, day)
        const span = shift && { start: shift.segments[0]?.start, end: shift.segments.at(-1)?.end }
        expect(centre.shiftSpan(agent, day)).toEqual(span)
      }
    }
  })

  test('does not exist in the future', () => {
    for (const agent of centre.agents) expect(centre.measure(agent, now, now + 30 * 86_400, now).online).toBe(0)
  })

  test('grows with the clock', () => {
    const later = createTruth(centre, () => now + 3600)
    const total = (one: typeof truth): number =>
      centre.agents.reduce(
        (sum, { userId }) => sum + one.measures({ userId, from: now - 60, to: now + 9000 }).online,
        0,
      )
    expect(total(later)).toBeGreaterThan(total(truth))
  })
})

describe('the centre', () => {
  test('is the same for the same seed and another for another', () => {
    const again = createCentre({ seed: 7, agents: 60, today })
    const other = createCentre({ seed: 8, agents: 60, today })
    const all = (one: typeof centre): unknown => one.agents.map((agent) => one.measure(agent, now - 86_400, now, now))
    again.setInconsistentShare(0.2)
    expect(all(again)).toEqual(all(centre))
    expect(all(other)).not.toEqual(all(centre))
  })

  test('looks like a centre at work', () => {
    const sum = { ready: 0, notReady: 0, occupied: 0, online: 0, calls: 0, talk: 0, wrap: 0 }
    for (const { userId } of truth.agents()) {
      const week = truth.measures({ userId, from: now - 7 * 86_400, to: now })
      sum.ready += week.ready
      sum.notReady += week.notReady
      sum.occupied += week.occupied
      sum.online += week.online
      sum.calls += week.inboundCalls + week.outboundCalls
      sum.talk += week.inboundCallSeconds + week.outboundCallSeconds
      sum.wrap += week.wrapUpSeconds
    }
    expect(sum.occupied / (sum.occupied + sum.ready)).toBeGreaterThan(0.65)
    expect(sum.occupied / (sum.occupied + sum.ready)).toBeLessThan(0.9)
    expect(sum.notReady / sum.online).toBeLessThan(0.2)
    expect(sum.talk / sum.calls / 60).toBeCloseTo(6, 0)
    expect(Math.abs(sum.wrap / sum.calls - 55)).toBeLessThan(6)
    expect(sum.online / 3600 / 60).toBeGreaterThan(28)
  })

  test('has names that software stumbles over, and people who share one', () => {
    const names = truth.agents().map((agent) => agent.displayName)
    expect(names).toContain('Łukasz Wiśniewski')
    expect(names.some((name) => /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(name))).toBe(true)
    expect(new Set(names).size).toBeLessThan(names.length)
    expect(new Set(truth.agents().map((agent) => agent.userId)).size).toBe(names.length)
  })

  test.each([1, 2, 40, 10_000])('of %i agents has members in every queue', (agents) => {
    const queues = createTruth(createCentre({ seed: 1, agents, today }), () => now).queues()
    expect(queues).toHaveLength(Math.max(1, Math.round(agents / 12)))
    expect(queues.every((queue) => queue.userIds.length > 0 && queue.supervisorIds.length > 0)).toBe(true)
  })

  test('plants contradictions where it is asked to, and none otherwise', () => {
    const off = (share: number): number => {
      const planted = createCentre({ seed: 1, agents: 40, today })
      planted.setInconsistentShare(share)
      let rows = 0
      for (const agent of planted.agents) {
        for (let hour = now - 7 * 86_400; hour < now; hour += 3600) {
          const row = planted.measure(agent, hour, hour + 3600, now)
          if (row.ready + row.notReady + row.occupied !== row.online) rows += 1
        }
      }
      return rows
    }
    expect(off(0)).toBe(0)
    expect(off(0.045)).toBeGreaterThan(2)
    expect(off(0.045)).toBeLessThan(20)
  })

  test('moves seconds between the states when it is restated', () => {
    const restated = createCentre({ seed: 7, agents: 10, today })
    const agent = restated.agents.find((one) => restated.measure(one, now - 86_400, now, now).ready > 600)!
    const before = restated.measure(agent, now - 86_400, now, now)
    expect(restated.restate(agent, now - 86_400, now, 300)).toBe(300)
    const after = restated.measure(agent, now - 86_400, now, now)
    expect(after).toEqual({ ...before, ready: before.ready - 300, notReady: before.notReady + 300 })
    expect(restated.restate(agent, now - 86_400, now, 10_000_000)).toBe(after.ready)
  })
})

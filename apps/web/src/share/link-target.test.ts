import type { ResolvedQuery } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { readAddress } from '../question/address.ts'
import { linkPage, linkTarget, pathOf, pinnedPathOf } from './link-target.ts'

const resolved: ResolvedQuery = {
  from: '2026-10-29T00:00:00-04:00',
  to: '2026-11-04T15:00:00-05:00',
  tz: 'America/New_York',
  interval: '1_hour',
  queue: null,
  agents: [],
  range: 'last-7-days',
  compare: 'none',
}
const SEEN = '?range=last-7-days&sort=occupancy&page=2&occupancy=logged-in'
const place = (search = SEEN, pathname = '/') => ({ pathname, ...readAddress(search) })
const linkOf = (kind: 'rolling' | 'fixed' | 'pinned', look = true, where = place()) =>
  pathOf(linkTarget(where, resolved, { kind, look, wallboard: false }))

test('a rolling link keeps the range that moves, with the zone and the interval in force', () => {
  expect(linkOf('rolling')).toBe(
    '/?range=last-7-days&tz=America/New_York&interval=1_hour&sort=occupancy&page=2&occupancy=logged-in',
  )
})

test.each(['fixed', 'pinned'] as const)('a %s link holds the two ends as the server resolved them', (kind) => {
  expect(linkOf(kind)).toContain('/?from=2026-10-29T00:00&to=2026-11-04T15:00&tz=America/New_York&interval=1_hour')
})

test.each([
  ['this-month', '2026-11-01T00:00:00-04:00', 'days-before-31'],
  ['this-week', '2026-11-02T00:00:00-05:00', 'previous-week'],
  ['last-7-days', '2026-10-29T00:00:00-04:00', 'previous'],
] as const)('a fixed link to %s stays compared with the days that its author saw', (range, from, compare) => {
  const where = place(`?range=${range}&compare=previous`)
  const answer = { ...resolved, from, range, compare: 'previous' } as const
  const { address } = linkTarget(where, answer, { kind: 'fixed', look: true, wallboard: false })
  expect(new URLSearchParams(address).get('compare')).toBe(compare)
  const rolling = linkTarget(where, answer, { kind: 'rolling', look: true, wallboard: false })
  expect(new URLSearchParams(rolling.address).get('compare')).toBe('previous')
})

test('columns and sorting stay behind when they are not to be kept, the meaning of occupancy does not', () => {
  expect(linkOf('rolling', false)).toBe('/?range=last-7-days&tz=America/New_York&interval=1_hour&occupancy=logged-in')
})

test('a link never carries the pin of the page on which it was made', () => {
  const where = place('?from=2026-10-29&to=2026-10-30&pinned=k7f291qd&numbers=now&sort=occupancy')
  expect(linkOf('fixed', true, where)).not.toMatch(/pinned|numbers/)
})

test('a wallboard takes whom it is about and the zone, and no range', () => {
  const where = place('?range=last-month&queue=Q1&agent=U1&compare=previous&sort=occupancy')
  const target = linkTarget(where, resolved, { kind: 'rolling', look: true, wallboard: true })
  expect(pathOf(target)).toBe('/wallboard?tz=America/New_York&queue=Q1&agent=U1')
})

test('before the server has answered, a link says what the address says', () => {
  const target = linkTarget(place(), null, { kind: 'fixed', look: false, wallboard: false })
  expect(target.address).toBe('range=last-7-days&occupancy=logged-in')
})

test.each([
  ['/', { page: '/', agent: null }],
  ['/intervals', { page: '/intervals', agent: null }],
  ['/agents', { page: '/agents', agent: null }],
  ['/agents/a%40b', { page: '/agent', agent: 'a@b' }],
  ['/about', null],
  ['/v/k7f291qd', null],
])('of %s a link says %o', (pathname, page) => {
  expect(linkPage(pathname)).toEqual(page)
})

test('a target leads back to its page', () => {
  expect(pathOf({ page: '/agent', agent: 'a@b', address: 'range=today' })).toBe('/agents/a%40b?range=today')
  expect(pathOf({ page: '/intervals', agent: null, address: '' })).toBe('/intervals')
  expect(pinnedPathOf({ page: '/', agent: null, address: 'range=today' }, 'k7')).toBe('/?range=today&pinned=k7')
  expect(pinnedPathOf({ page: '/', agent: null, address: '' }, 'k7')).toBe('/?pinned=k7')
})

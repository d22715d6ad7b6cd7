import { expect, test } from 'vitest'
import { addressOf, alongParameters, readAddress, withView } from './address.ts'
import { NO_PIN, readPin } from './pin.ts'

test('the same question stays the same object while a table is sorted or paged', () => {
  const { question } = readAddress('?range=last-week&sort=onlineSeconds')
  expect(readAddress('?range=last-week&page=3').question).toBe(question)
  expect(readAddress('?range=yesterday&page=3').question).not.toBe(question)
})

test('what cannot be read is noted, and the rest of the address is kept', () => {
  const { question, notes, search } = readAddress('?range=last-fortnight&page=3')
  expect(notes.map(({ parameter }) => parameter)).toEqual(['range'])
  expect(addressOf(question, search)).toBe('?page=3')
})

test.each([
  ['another order leads back to the first page', { sort: 'readySeconds' }, 'sort=readySeconds'],
  ['a page is gone to', { page: '3' }, 'sort=onlineSeconds&page=3'],
  ['what is taken out or empty is not written', { sort: null, search: '' }, ''],
])('%s', (_, change, text) => {
  expect(withView(new URLSearchParams('sort=onlineSeconds&page=2'), change).toString()).toBe(text)
})

test('which occupancy is meant goes along to other pages, and is left out where it cannot be read', () => {
  const { occupancy, question, search, notes } = readAddress('?range=last-week&sort=start&occupancy=logged-in')
  expect([occupancy, notes]).toEqual(['logged-in', []])
  expect(addressOf(question, search)).toBe('?range=last-week&sort=start&occupancy=logged-in')
  expect(addressOf(question, alongParameters(occupancy))).toBe('?range=last-week&occupancy=logged-in')
  expect(addressOf(question, alongParameters('available'))).toBe('?range=last-week')

  const misread = readAddress('?range=last-week&sort=start&occupancy=busy')
  expect([misread.occupancy, misread.question]).toEqual(['available', question])
  expect(misread.notes.map(({ parameter }) => parameter)).toEqual(['occupancy'])
  expect(addressOf(misread.question, misread.search)).toBe('?range=last-week&sort=start')
  expect(readAddress('?range=last-week').notes).toEqual([])
})

test('pinned numbers are part of what is asked, and stay so while a table is sorted', () => {
  const { question, search } = readAddress('?range=last-week&pinned=k7f291qd&sort=occupancy')
  expect(question.pinned).toBe('k7f291qd')
  expect(addressOf(question, withView(search, { sort: 'start' }))).toBe('?range=last-week&pinned=k7f291qd&sort=start')
  expect(addressOf(question, withView(search, NO_PIN))).toBe('?range=last-week&sort=occupancy')
})

test('beside pinned numbers those of now may be looked at', () => {
  const { question, search } = readAddress('?range=last-week&pinned=k7f291qd&numbers=now')
  expect(question.pinned).toBeUndefined()
  expect(readPin(search)).toEqual({ id: 'k7f291qd', shown: false })
})

test.each(['', '../queues', 'a b', 'x'.repeat(65)])('“%s” is the id of nothing pinned', (id) => {
  expect(readAddress(`?${new URLSearchParams({ pinned: id })}`).question.pinned).toBeUndefined()
})

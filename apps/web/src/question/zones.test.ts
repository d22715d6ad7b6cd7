import { expect, test } from 'vitest'
import { describeZone, findZones, listZones } from './zones.ts'

const now = Date.parse('2026-11-04T19:42:00Z')

test('every zone of the browser and UTC is listed once, west to east', () => {
  const zones = listZones(now)
  expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length)
  expect(zones.map(({ id }) => id)).toContain('UTC')
  expect(zones[0]?.offset).toBe('−11:00')
})

test('a zone says how its clocks stand now', () => {
  expect(describeZone('America/New_York', now)).toMatchObject({ city: 'New York', offset: '−05:00', shortName: 'EST' })
  expect(describeZone('Asia/Kathmandu', now)).toMatchObject({ city: 'Kathmandu', offset: '+05:45', shortName: '' })
})

test.each([
  ['new y', 'America/New_York'],
  ['est', 'America/New_York'],
  ['berlin', 'Europe/Berlin'],
  ['utc', 'UTC'],
  ['kathm', 'Asia/Kathmandu'],
  ['kolkata', 'Asia/Kolkata'],
])('%s finds %s', (search, id) => {
  expect(findZones(listZones(now), search).map((zone) => zone.id)).toContain(id)
})

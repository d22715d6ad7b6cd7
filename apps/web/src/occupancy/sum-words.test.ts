import { expect, test } from 'vitest'
import { agentIntervalWords, basisWords, occupancyReason, occupancyText, shareReason } from './sum-words.ts'
import { zoomPercentagesWords } from './zoom-percentages.ts'

const NARROW = '\u202f'
const row = {
  occupiedSeconds: 3_459_060,
  readySeconds: 948_282,
  notReadySeconds: 733_273,
  onlineSeconds: 5_140_715,
  occupancy: 3_459_060 / 4_407_342,
  occupancyOfOnline: 3_459_060 / 5_140_715,
  zoomOccupiedShare: 0.6718,
}
const spaced = (text: string | null) => text?.replaceAll(NARROW, ' ').split('\n')

test('an occupancy tells its sum in seconds, and what it rests on', () => {
  expect(spaced(occupancyReason(row, 'available', '38 agents online'))).toEqual([
    'Occupancy of available time',
    '3,459,060 s ÷ (3,459,060 s + 948,282 s) = 78.5 %',
    '38 agents online',
  ])
  expect(spaced(occupancyReason(row, 'logged-in', null))).toEqual([
    'Occupancy of logged-in time',
    '3,459,060 s ÷ 5,140,715 s = 67.3 %',
  ])
})

test('Zoom’s percentage has no sum to tell, and comes in whole percents', () => {
  expect(occupancyText(row, 'zoom')).toBe(`67${NARROW}%`)
  expect(spaced(occupancyReason(row, 'zoom', null))?.[1]).toBe('As Zoom reports it, weighted by online time: 67 %')
})

test('the share of a state is told over all three', () => {
  expect(spaced(shareReason(row, 'readySeconds', 'ready', null))).toEqual([
    'ready ÷ (ready + not ready + occupied)',
    '948,282 s ÷ (948,282 s + 733,273 s + 3,459,060 s) = 18.4 %',
  ])
})

test('where nothing is known or nothing divides there is nothing to explain', () => {
  const nothing = { ...row, occupiedSeconds: 0, readySeconds: 0, notReadySeconds: 0, occupancy: null }
  expect(occupancyReason(nothing, 'available')).toBeNull()
  expect(shareReason(nothing, 'readySeconds', 'ready')).toBeNull()
  expect(shareReason({ ...row, readySeconds: null }, 'occupiedSeconds', 'occupied')).toBeNull()
  expect(basisWords(null, null, '1_hour')).toBeNull()
})

test('what a sum rests on are those who were online', () => {
  expect(basisWords(38, 1571, '1_hour')).toBe('38 agents online · 1,571 agent-hours')
  expect(basisWords(1, 1, '1_day')).toBe('1 agent online · 1 agent-day')
})

test.each([
  [1571, '1_hour', '1,571 agent-hours'],
  [1, '1_day', '1 agent-day'],
  [2, '15_minutes', '2 agent-quarter-hours'],
  [1, '30_minutes', '1 agent-half-hour'],
  [0, '1_month', '0 agent-months'],
] as const)('%d pieces by %s are %s', (count, interval, words) => {
  expect(agentIntervalWords(count, interval)).toBe(words)
})

test('Zoom’s own percentages of a row stand beside ours, where Zoom gave any', () => {
  const zoom = { zoomOccupiedPercentage: 46, zoomReadyPercentage: 30, zoomNotReadyPercentage: null }
  expect(zoomPercentagesWords(zoom)).toBe(`Zoom says: occupied 46${NARROW}%, ready 30${NARROW}%, not ready –`)
  const none = { zoomOccupiedPercentage: null, zoomReadyPercentage: null, zoomNotReadyPercentage: null }
  expect(zoomPercentagesWords(none)).toBeNull()
})

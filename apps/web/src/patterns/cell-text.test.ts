import { expect, test } from 'vitest'
import { scaleWords } from './cell-text.ts'
import { type HeatLook, plainScale } from './cell-values.ts'

const ONLINE: HeatLook = { measure: 'online', occupancy: 'available' }
const legend = (most: number) => scaleWords(plainScale(ONLINE, [most]), ONLINE)

test.each([
  [18, ['Below 5', '5–10', '10–15', '15–20', 'From 20']],
  [5000, ['Below 1,000', '1,000–2,000', '2,000–3,000', '3,000–4,000', 'From 4,000']],
  [1.2, ['Below 0.25', '0.25–0.5', '0.5–0.75', '0.75–1', 'From 1']],
  [0.9, ['Below 0.2', '0.2–0.4', '0.4–0.6', '0.6–0.8', 'From 0.8']],
  [0.2, ['Below 0.05', '0.05–0.1', '0.1–0.15', '0.15–0.2', 'From 0.2']],
  [0.02, ['Below 0.005', '0.005–0.01', '0.01–0.015', '0.015–0.02', 'From 0.02']],
])('of up to %s agents online on average each step of the legend is told from the next', (most, words) => {
  expect(legend(most)).toEqual(words)
})

test('the steps of shares are whole percents', () => {
  const look: HeatLook = { measure: 'ready', occupancy: 'available' }
  expect(scaleWords(plainScale(look, []), look).map((words) => words.replace('\u202f', ' '))).toEqual([
    'Below 10 %',
    '10–20',
    '20–30',
    '30–40',
    'From 40 %',
  ])
})

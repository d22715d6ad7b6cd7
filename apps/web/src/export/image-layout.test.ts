import { expect, test } from 'vitest'
import { IMAGE_TEXT, imageLayout } from './image-layout.ts'

/** As if every letter were half as wide as it is high. */
const measure = (words: string, text: keyof typeof IMAGE_TEXT) => (words.length * IMAGE_TEXT[text].size) / 2
const chart = { width: 340, height: 300 }
const legend = ['Occupied', 'Ready', 'Not ready', 'Occupancy', 'Not final'].map((words) => ({ words, markWidth: 16 }))
const foot = [
  'All queues, Team North but 2, 1 hour · 16 – 22 Nov · New York time',
  'As of 14:05 EST · 168 of 168 intervals',
]
const around = { heading: 'Agent time by hour', legend, foot }

test('nothing in a narrow picture reaches beyond its edge', () => {
  const { size, heading, legend: keys, foot: under } = imageLayout(chart, around, measure)
  const ends = [
    ...heading.map(({ words, x }) => x + measure(words, 'heading')),
    ...keys.flatMap(({ lines }) => lines.map(({ words, x }) => x + measure(words, 'legend'))),
    ...under.map(({ words, x }) => x + measure(words, 'foot')),
  ]
  expect(Math.max(...ends)).toBeLessThanOrEqual(size.width - 16)
  expect(under.map(({ words }) => words).join(' ')).toBe(foot.join(' '))
})

test('lines that are needed make the picture higher, and nothing stands on the chart', () => {
  const wide = imageLayout({ ...chart, width: 1200 }, around, measure)
  const narrow = imageLayout(chart, around, measure)
  expect(narrow.size.height).toBeGreaterThan(wide.size.height)
  for (const { chart: place, legend: keys, foot: under, size } of [wide, narrow]) {
    expect(place.y).toBeGreaterThan(Math.max(...keys.map(({ y }) => y)))
    expect(under[0]?.y).toBeGreaterThan(place.y + chart.height)
    expect(size.height).toBeGreaterThan(under.at(-1)?.y ?? 0)
  }
})

test('a name without spaces that is wider than the picture goes on in the next line', () => {
  const name = 'Kundenbetreuung'.repeat(8)
  const { foot: under, size } = imageLayout(chart, { heading: '', legend: [], foot: [name] }, measure)
  expect(under.length).toBeGreaterThan(1)
  expect(under.map(({ words }) => words).join('')).toBe(name)
  for (const { words, x } of under) expect(x + measure(words, 'foot')).toBeLessThanOrEqual(size.width - 16)
})

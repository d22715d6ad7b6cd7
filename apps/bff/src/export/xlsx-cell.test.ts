import { expect, test } from 'vitest'
import { cellXml, columnLetters, dayPart, escapeXml, utcSerial, wallSerial } from './xlsx-cell.ts'

test.each([
  ['a\0b', 'a_x0000_b'],
  ['\u001F\r', '_x001F__x000D_'],
  ['half \uD83D', 'half \uFFFD'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x00', '_x00'],
  ['<b>&"', '&lt;b&gt;&amp;&quot;'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['\uFFFE', '_xFFFE_'],
  ['👩‍👩‍👧 שלום', '👩‍👩‍👧 שלום'],
])('%j is text that XML can hold and Excel reads back', (text, xml) => {
  expect(escapeXml(text)).toBe(xml)
})

test('a name that looks like a formula is a text cell like any other', () => {
  expect(cellXml('B2', '=1+1', 8)).toBe('<c r="B2" s="8" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
})

test('what is not known is no cell, and zero is one', () => {
  expect([cellXml('A1', null, 0), cellXml('A1', 0, 4)]).toEqual(['', '<c r="A1" s="4"><v>0</v></c>'])
})

test('both 01:00 hours of a day that ends summer time show 01:00, an hour apart in UTC', () => {
  const [first, second] = ['2026-11-01T01:00:00-04:00', '2026-11-01T01:00:00-05:00']
  expect(wallSerial(first)).toBe(wallSerial(second))
  expect((utcSerial(second) - utcSerial(first)) * 24).toBeCloseTo(1, 9)
  // 1 January 2026 is day 46,023 of Excel.
  expect(wallSerial('2026-01-01T12:00:00+05:45')).toBe(46_023.5)
  expect(dayPart(43_200)).toBe(0.5)
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters)
})

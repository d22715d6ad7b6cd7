import { expect, test } from 'vitest'
import { csvRecord } from './csv-text.ts'

test.each([
  ['=1+1', `'=1+1`],
  ['+1', `'+1`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tA1', `"'\tA1"`],
  ['\r=1', `"'\r=1"`],
  ['＝1', `'＝1`],
])('%j is written as a text that no spreadsheet runs', (name, field) => {
  expect(csvRecord([name], ',')).toBe(`${field}\r\n`)
})

test('numbers stay numbers, even negative ones, and nothing stays nothing', () => {
  expect(csvRecord([-5, 0.25, null, true, ''], ',')).toBe('-5,0.25,,true,\r\n')
})

test.each([
  ['a "quoted" name', '"a ""quoted"" name"'],
  ['two\nlines', '"two\nlines"'],
  ['a,b;c', '"a,b;c"'],
  ['שלום 👩‍👩‍👧', 'שלום 👩‍👩‍👧'],
  ['a\0b', 'a\0b'],
])('%j is whole', (name, field) => {
  expect(csvRecord([name, 1], ';')).toBe(`${field};1\r\n`)
})

import { expect, test } from 'vitest'
import { estimatedBytes, sizeWords } from './file-size.ts'

const head = '\uFEFF# Rows,the first 2 of 1000\r\nagent_id,name\r\n'
const preview = { name: 'a.csv', allRows: 1000, offlineRows: 0, inconsistentRows: 0, text: '' }

test('a file is about as large as its first rows make it', () => {
  const text = `${head}U1,0123456789\r\nU2,0123456789\r\n# End,2 rows\r\n`
  expect(estimatedBytes('csv', { ...preview, text })).toBeGreaterThan(13_000)
  expect(estimatedBytes('csv', { ...preview, text })).toBeLessThan(16_000)
})

test('a file without rows is as large as what it says about itself', () => {
  expect(estimatedBytes('csv', { ...preview, allRows: 0, text: head })).toBe(new Blob([head]).size)
})

test('JSON is judged by its rows, not by what stands around them', () => {
  const text = '{"about":[],"rows":[\n{"a":1234567},\n{"a":1234567}\n],"rowCount":2}\n'
  expect(estimatedBytes('json', { ...preview, text })).toBeGreaterThan(13_000)
  expect(estimatedBytes('json', { ...preview, text })).toBeLessThan(17_000)
})

test.each([
  [1, '1 byte'],
  [820, '820 bytes'],
  [12_345, '12 kB'],
  [1_120_000, '1.1 MB'],
  [282_000_000, '282 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

import { expect, test } from 'vitest'
import { previewLines } from './preview-lines.ts'

test('of a file the lines that say when and how, its headings and two rows are seen', () => {
  const text = '\uFEFF# Readyboard,x\r\n# As of,2026\r\n# Occupancy,o\r\na,b\r\n1,2\r\n3,4\r\n5,6\r\n# End,3 rows\r\n'
  expect(previewLines(text, 'csv')).toEqual(['# As of,2026', '# Occupancy,o', 'a,b', '1,2', '3,4'])
})

test('lines that no screen could show are cut', () => {
  expect(previewLines('x'.repeat(300), 'json')[0]).toHaveLength(141)
})

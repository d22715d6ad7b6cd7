import { expect, test } from 'vitest'
import { contentDisposition } from './file-name.ts'

test('a name in ASCII is the same for old and new clients', () => {
  expect(contentDisposition('all_2026.csv')).toBe(`attachment; filename="all_2026.csv"; filename*=UTF-8''all_2026.csv`)
})

test.each([
  ['größe-北京.csv', 'gr-e--.csv'],
  ['it’s (new) 100%.csv', 'it-s (new) 100-.csv'],
  ['a"b\\c.csv', 'a-b-c.csv'],
])('%s is whole in UTF-8, and harmless in ASCII', (name, ascii) => {
  const header = contentDisposition(name)
  expect(header).toContain(`filename="${ascii}"`)
  expect(decodeURIComponent(/filename\*=UTF-8''([\w.%~-]+)$/.exec(header)?.[1] ?? '')).toBe(name)
})

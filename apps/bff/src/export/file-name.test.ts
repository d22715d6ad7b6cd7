import { expect, test } from 'vitest'
import { contentDisposition, fileName } from './file-name.ts'
import { someFacts } from './testing/some-file.ts'

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

test.each(['a'.repeat(200), 'ü'.repeat(200), '支'.repeat(200), '𠮷'.repeat(200), `${'a'.repeat(119)}𠮷`])(
  'a queue called %s leaves a name that a disk can hold, and no half letters',
  (queueName) => {
    const facts = someFacts({ format: 'xlsx', table: 'intervals' }, { queueName })
    const name = fileName({ ...facts, asked: { ...facts.asked, question: { ...facts.asked.question, queue: 'Q1' } } })
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name.isWellFormed()).toBe(true)
    const kept = name.slice(0, name.indexOf('_'))
    expect(queueName.startsWith(kept)).toBe(true)
    expect(Buffer.byteLength(kept)).toBeGreaterThan(116)
  },
)

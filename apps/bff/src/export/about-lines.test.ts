import { EXPORT_FORMATS } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { aboutLines } from './about-lines.ts'
import { someFacts } from './testing/some-file.ts'

test.each(EXPORT_FORMATS)('a file as %s speaks only of what it holds', (format) => {
  const about = new Map(aboutLines(someFacts({ format })))
  expect(about.get('Units')?.includes('h:mm:ss')).toBe(format === 'csv')
  expect(about.get('Units')?.includes('real durations')).toBe(format === 'xlsx')
  expect(about.has('Empty cells')).toBe(format !== 'json')
  expect(about.has('Values of null')).toBe(format === 'json')
})

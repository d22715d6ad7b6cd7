import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXlsx } from '../http/testing/read-xlsx.ts'
import { rowsOf, someAgent, someFacts, someInterval } from './testing/some-file.ts'
import { xlsxFile } from './xlsx-file.ts'

test('how far states are from online time is told in seconds, also below zero', async () => {
  const measures = { readySeconds: 3000, notReadySeconds: 0, occupiedSeconds: 0, onlineSeconds: 3600 }
  const facts = someFacts({ format: 'xlsx', table: 'intervals', header: false }, { rows: 1 })
  const book = readXlsx(await buffer(xlsxFile(facts, rowsOf({ intervals: [someInterval('U1', measures)] }))))
  const [head, row] = book.get('Intervals')?.rows ?? []
  const [column] = [...(head ?? [])].find(([, { value }]) => value === 'States minus online (s)') ?? ['']
  // 3 is Excel's own `#,##0`.
  expect(row?.get(column)).toEqual({ value: -600, format: 'built-in 3' })
  for (const { value, format } of row?.values() ?? [])
    if (format === '[h]:mm:ss') expect(value).toBeGreaterThanOrEqual(0)
})

test('every name there can be is read back from it, but for what no file can hold', async () => {
  const letters = fc.string({ unit: 'binary', maxLength: 40 })
  const parts = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '_x0041_',
    '\0',
    '\r\n',
    '\uFFFE',
    '\uD83D',
    '\u{1FFFE}',
    '&amp;',
  )
  const names = fc.array(
    fc.array(fc.oneof(letters, parts), { maxLength: 6 }).map((some) => some.join('')),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  await fc.assert(
    fc.asyncProperty(names, async (displayNames) => {
      const agents = displayNames.map((displayName, index) => ({ ...someAgent(`U${index}`), displayName }))
      const facts = someFacts({ format: 'xlsx', search: displayNames[0] ?? '' }, { agentRows: agents.length })
      const [, ...rows] = readXlsx(await buffer(xlsxFile(facts, rowsOf({ agents })))).get('Agents')?.rows ?? []
      expect(rows.map((row) => row.get('B')?.value)).toEqual(displayNames.map((name) => name.toWellFormed()))
    }),
    { numRuns: 60 },
  )
})

import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { readXlsx } from '../http/testing/read-xlsx.ts'
import { rowsOf, someFacts, someInterval } from './testing/some-file.ts'
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

import { buffer } from 'node:stream/consumers'
import { EXPORT_FORMATS, EXPORT_TABLES } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'
import { jsonFile } from './json-file.ts'
import { rowsOf, someAgent, someFacts, someInterval } from './testing/some-file.ts'
import { xlsxFile } from './xlsx-file.ts'

const MAKE = { csv: csvFile, json: jsonFile, xlsx: xlsxFile }
const rows = rowsOf({
  agents: [someAgent('U1'), someAgent('U2')],
  intervals: [someInterval('U1'), someInterval('U2'), someInterval('U3')],
})

const cases = EXPORT_FORMATS.flatMap((format) => EXPORT_TABLES.map((table) => ({ format, table })))

test.each(cases)('a file of $table as $format has as many rows as were counted, or no end', async (view) => {
  const counted = view.table === 'agents' ? 2 : 3
  const agentRows = (count: number) => (view.table === 'agents' ? count : 2)
  const made = (count: number) => MAKE[view.format](someFacts(view, { rows: count, agentRows: agentRows(count) }), rows)
  await expect(buffer(made(counted))).resolves.toBeInstanceOf(Buffer)
  for (const count of [counted - 1, counted + 1]) await expect(buffer(made(count))).rejects.toThrow(/were counted/)
})

test('so has each sheet of a workbook', async () => {
  const facts = someFacts({ format: 'xlsx', table: 'intervals' }, { rows: 3, agentRows: 5 })
  await expect(buffer(xlsxFile(facts, rows))).rejects.toThrow(/were counted/)
})

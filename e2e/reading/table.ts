import type { Locator } from '@playwright/test'

/** The texts of a table's cells, row by row, its header first; every kind of space reads as one space. */
export async function readTable(table: Locator): Promise<string[][]> {
  const rows = await table.evaluate((element) => {
    if (!(element instanceof HTMLTableElement)) return []
    // biome-ignore lint/performance/useDomNodeTextContent: only rendered text keeps the boxes of a cell apart
    return [...element.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))
  })
  return rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')))
}

/** Some columns of a table's body, by their names. The first row of both tables holds the totals. */
export async function readColumns(table: Locator, names: readonly string[]): Promise<string[][]> {
  const [header = [], ...rows] = await readTable(table)
  const places = names.map((name) => header.findIndex((text) => text === name || text.startsWith(`${name} `)))
  if (places.includes(-1)) throw new Error(`no column ${names[places.indexOf(-1)]} among ${header.join(' | ')}`)
  return rows.map((cells) => places.map((place) => cells[place] ?? ''))
}

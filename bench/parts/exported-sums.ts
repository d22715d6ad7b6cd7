import { execFile } from 'node:child_process'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'

/** What a file of intervals holds: rows, seconds online, inbound calls, and the agents' names. */
export type Held = { rows: number; onlineSeconds: number; inboundCalls: number; names: readonly string[] }

const run = promisify(execFile)
/** LibreOffice's codes: comma, double quote, UTF-8, from the first line, values instead of how they look, every sheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Reads a file with a database that shares nothing with what wrote it. */
export function heldByText(file: string, format: 'csv' | 'json'): Promise<Held> {
  if (format === 'csv') {
    return held(`read_csv('${file}', header = true, comment = '#', all_varchar = true)`, {
      name: 'agent_name',
      online: 'online_seconds::BIGINT',
      calls: 'inbound_calls::BIGINT',
    })
  }
  const lines = `read_csv('${file}', columns = {'line': 'VARCHAR'}, header = false, delim = '\u0001', quote = '', escape = '', max_line_size = 2000000)`
  return held(`(SELECT rtrim(line, ',') AS row FROM ${lines} WHERE line LIKE '{"userId"%')`, {
    name: `row->>'displayName'`,
    online: `(row->>'onlineSeconds')::BIGINT`,
    calls: `(row->>'inboundCalls')::BIGINT`,
  })
}

/** Opens a workbook in LibreOffice, without a screen, and reads what that makes of it; null where there is no LibreOffice. */
export async function heldByWorkbook(file: string): Promise<Held | null> {
  const folder = await mkdtemp(join(dirname(file), 'office-'))
  const profile = join(folder, 'profile')
  await mkdir(profile)
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', AS_CSV]
  try {
    await run('soffice', [...options, '--outdir', folder, file], { timeout: 900_000 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  // A duration that LibreOffice has taken for a text would not be written as a time, and not be read as one.
  return held(`read_csv('${folder}/*-Intervals.csv', header = true, all_varchar = true)`, {
    name: '"Agent"',
    online: `epoch(strptime("Online", '%I:%M:%S %p')::TIME)::BIGINT`,
    calls: '"Inbound calls"::BIGINT',
  })
}

async function held(table: string, { name, online, calls }: { name: string; online: string; calls: string }) {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  try {
    const sums = `SELECT count(*)::INTEGER, sum(${online})::DOUBLE, sum(${calls})::DOUBLE FROM ${table}`
    const [[rows, onlineSeconds, inboundCalls] = []] = (await connection.runAndReadAll(sums)).getRows()
    const names = (await connection.runAndReadAll(`SELECT DISTINCT ${name} FROM ${table}`)).getRows()
    return {
      rows: Number(rows),
      onlineSeconds: Number(onlineSeconds),
      inboundCalls: Number(inboundCalls),
      names: names.map(([text]) => String(text)),
    }
  } finally {
    connection.closeSync()
    database.closeSync()
  }
}

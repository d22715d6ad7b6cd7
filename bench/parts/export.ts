import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { TimeSheetReport } from '@readyboard/contract'
import { openStore } from '../../apps/bff/src/store/open-store.ts'
import { openDesk } from '../desk/desk.ts'
import { atMost, exactly, type Finding, noted } from '../finding.ts'
import { type Held, heldByText, heldByWorkbook } from './exported-sums.ts'
import { AGENTS, CELL, HOSTILE_NAMES, HOURS, windowRows } from './store-rows.ts'

/** 1 October 2026 and its 744 hours: long past, so that nothing is asked of Zoom again. */
const OCTOBER = Date.parse('2026-10-01T00:00:00Z') / 1000
const QUESTION = 'from=2026-10-01&to=2026-10-31&tz=UTC&interval=1_hour'
const MB = 1e6
const FORMATS = ['csv', 'json', 'xlsx'] as const

/**
 * A file of 744,000 rows, as CSV, JSON and XLSX: what it costs in memory and time, whether others have to wait, and
 * whether what others read in it is what the report says.
 */
export async function measureExport(): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  await fill(folder)
  const desk = await openDesk({ agents: 5 }, { DATA_DIR: folder })
  try {
    const findings: Finding[] = []
    const report = await fetch(`${desk.url}/api/v1/reports/time-sheet?${QUESTION}`)
    const { summary } = TimeSheetReport.parse(await report.json())
    await delay(1000)
    const idle = await residentBytes(desk.pid)
    for (const format of FORMATS) {
      const file = join(folder, `intervals.${format}`)
      const taken = await take(desk.url, desk.pid, format, file)
      findings.push(
        noted(
          `${format}: rows, size, time`,
          `${taken.rows}, ${(taken.bytes / MB).toFixed(0)} MB, ${taken.seconds.toFixed(1)} s`,
        ),
        atMost(`${format}: memory above idle`, (taken.mostResident - idle) / MB, 150, 'MB'),
        atMost(`${format}: longest delay of the event loop`, taken.longestDelay, 50, 'ms'),
      )
      const held = format === 'xlsx' ? await heldByWorkbook(file) : await heldByText(file, format)
      findings.push(...(held ? compared(format, held, summary) : [noted(`${format}: read`, 'no LibreOffice here')]))
    }
    return findings
  } finally {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function compared(format: string, held: Held, summary: TimeSheetReport['summary']): Finding[] {
  // A leading sign in a CSV file stands behind an apostrophe, so that nothing runs it.
  const names = new Set(held.names.map((name) => (format === 'csv' ? name.replace(/^'/, '') : name)))
  return [
    exactly(`${format}: rows as read`, held.rows, AGENTS * HOURS),
    exactly(`${format}: seconds online as read`, held.onlineSeconds, summary.onlineSeconds),
    exactly(`${format}: inbound calls as read`, held.inboundCalls, summary.inboundCalls),
    exactly(
      `${format}: hostile names as they are`,
      HOSTILE_NAMES.filter((name) => names.has(name)).length,
      HOSTILE_NAMES.length,
    ),
  ]
}

async function fill(folder: string): Promise<void> {
  const store = await openStore(folder)
  const hours = 24
  for (let hour = 0; hour < HOURS; hour += hours) {
    const [from, to] = [OCTOBER + hour * 3600, OCTOBER + (hour + hours) * 3600]
    const rows = windowRows(hour, hours, OCTOBER)
    await store.commitWindow({ cell: CELL, from, to, fetchedAt: to + 5 * 86_400, rejected: 0, rows })
  }
  await store.close()
}

async function take(url: string, pid: number, format: string, file: string) {
  let [mostResident, longestDelay, running] = [0, 0, true]
  const watch = async () => {
    while (running) {
      longestDelay = Math.max(longestDelay, await eventLoopDelay(url))
      mostResident = Math.max(mostResident, await residentBytes(pid))
      await delay(100)
    }
  }
  const watching = watch()
  const startedAt = performance.now()
  const response = await fetch(`${url}/api/v1/reports/time-sheet/export?${QUESTION}&format=${format}&table=intervals`)
  if (!response.ok || !response.body) throw new Error(`${format}: ${response.status} ${await response.text()}`)
  await writeFile(file, response.body)
  const seconds = (performance.now() - startedAt) / 1000
  running = false
  await watching
  const rows = Number(response.headers.get('x-readyboard-rows'))
  if (rows !== AGENTS * HOURS) throw new Error(`${format}: ${rows} rows`)
  const { size: bytes } = await stat(file)
  return { rows, bytes, seconds, mostResident, longestDelay }
}

/** Since it was asked last, in milliseconds, as the product measures itself. */
async function eventLoopDelay(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1] ?? 0) * 1000
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openStore } from '../../apps/bff/src/store/open-store.ts'
import { openDesk } from '../desk/desk.ts'
import { atMost, type Finding, noted } from '../finding.ts'
import { AGENTS, CELL, HOURS, windowRows } from './store-rows.ts'

/** 1 October 2026 and its 744 hours: long past, so that nothing is asked of Zoom again. */
const OCTOBER = Date.parse('2026-10-01T00:00:00Z') / 1000
const QUESTION = 'from=2026-10-01&to=2026-10-31&tz=UTC&interval=1_hour'
const MB = 1e6

/** A file of 744,000 rows, as CSV, JSON and XLSX: what it costs in memory and time, and whether others have to wait. */
export async function measureExport(): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  await fill(folder)
  const desk = await openDesk({ agents: 5 }, { DATA_DIR: folder })
  try {
    const findings: Finding[] = []
    await (await fetch(`${desk.url}/api/v1/reports/time-sheet/intervals?${QUESTION}&pageSize=1`)).text()
    await delay(1000)
    const idle = await residentBytes(desk.pid)
    for (const format of ['csv', 'json', 'xlsx']) {
      const taken = await take(desk.url, desk.pid, format)
      findings.push(
        noted(
          `${format}: rows, size, time`,
          `${taken.rows}, ${(taken.bytes / MB).toFixed(0)} MB, ${taken.seconds.toFixed(1)} s`,
        ),
        atMost(`${format}: memory above idle`, (taken.mostResident - idle) / MB, 150, 'MB'),
        atMost(`${format}: longest delay of the event loop`, taken.longestDelay, 50, 'ms'),
      )
    }
    return findings
  } finally {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
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

async function take(url: string, pid: number, format: string) {
  let [bytes, mostResident, longestDelay, running] = [0, 0, 0, true]
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
  for await (const part of response.body) bytes += part.length
  const seconds = (performance.now() - startedAt) / 1000
  running = false
  await watching
  const rows = Number(response.headers.get('x-readyboard-rows'))
  if (rows !== AGENTS * HOURS) throw new Error(`${format}: ${rows} rows`)
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

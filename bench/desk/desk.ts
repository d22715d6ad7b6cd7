import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimeSheetReport } from '@readyboard/contract'
import { createSimulator, type Simulator, type SimulatorOptions } from '@readyboard/zoom-simulator'
import { startBff } from './bff-process.ts'

/** A simulated Zoom and the product in front of it in a process of its own, with an empty store. */
export type Desk = { url: string; pid: number; zoom: Simulator; close: () => Promise<void> }

/** Zoom sets no limits unless told otherwise; `environment` comes on top of what connects the product to it. */
export async function openDesk(
  options: SimulatorOptions = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const zoom = await createSimulator({ agents: 200, seed: 1, limits: false, ...options })
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-bench-'))
  const bff = await startBff({
    DATA_DIR: folder,
    ZOOM_API_URL: zoom.apiUrl,
    ZOOM_OAUTH_URL: zoom.oauthUrl,
    ZOOM_ACCOUNT_ID: zoom.accountId,
    ZOOM_CLIENT_ID: zoom.clientId,
    ZOOM_CLIENT_SECRET: zoom.clientSecret,
    ZOOM_HEAVY_PER_SECOND: '500',
    ZOOM_HEAVY_PER_DAY: '10000000',
    VIEWER_REQUESTS_PER_MINUTE: '10000000',
    ...environment,
  })
  const close = async () => {
    await bff.stop()
    await zoom.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: bff.url, pid: bff.pid, zoom, close }
}

/** Asks a question until its range is stored. */
export async function fillStore(
  url: string,
  question: string,
  headers: Record<string, string> = {},
): Promise<TimeSheetReport> {
  for (;;) {
    const response = await fetch(`${url}/api/v1/reports/time-sheet?${question}&wait=60`, { headers })
    if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`)
    const report = TimeSheetReport.parse(await response.json())
    if (report.coverage.state === 'complete') return report
    if (report.coverage.problem) throw new Error(`${question}: ${report.coverage.problem.detail}`)
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
const QUESTION = 'from=2026-11-02&to=2026-11-13&tz=America/New_York&interval=1_hour'
const PROCESS = fileURLToPath(new URL('../testing/fetching-process.ts', import.meta.url))

test('killed in the middle of a fetch, again and again, the store never shows half a window, and the end is the truth', async () => {
  const desk = await Desk.open({
    agents: 40,
    seed: 21,
    now: () => NOW,
    limits: false,
    latencyMs: 25,
    settings: { perSecond: 500 },
  })
  await desk.store.close()
  let covered = 0
  // Pages after which it is killed: within the first windows, between two, near the end.
  for (const pages of [3, 9, 17]) {
    desk.zoom.log.length = 0
    const child = spawn(process.execPath, [PROCESS, desk.folder, desk.zoom.url, String(NOW), QUESTION], {
      stdio: 'inherit',
    })
    await pagesAsked(desk, pages, child)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await desk.reopen()
    // A look alone fetches nothing here: what the killed process had stored is all there is.
    desk.zoom.faults.add({ times: Number.POSITIVE_INFINITY, action: { kind: 'reset', when: 'before-headers' } })
    const report = await desk.report(QUESTION, 0)
    const compared = expectTruth(desk.zoom, report, NOW / 1000)
    expect(compared).toBe(report.coverage.intervals.covered)
    expect(compared).toBeGreaterThanOrEqual(covered)
    covered = compared
    await desk.room.fetcher.close()
    await desk.store.close()
    desk.zoom.faults.clear()
  }
  desk.zoom.setLatency(0)
  await desk.reopen()
  const report = await desk.report(QUESTION)
  expect(report.coverage).toMatchObject({ state: 'complete', problem: null })
  expect(expectTruth(desk.zoom, report, NOW / 1000)).toBe(report.series.length)
  const { used } = await desk.store.requestsUsed('2026-11-20')
  expect(used).toBeGreaterThanOrEqual(desk.zoom.usedToday('heavy'))
  await desk.close()
}, 60_000)

async function pagesAsked(desk: Desk, pages: number, child: ChildProcess): Promise<void> {
  const settled = () => desk.reports().filter(({ status }) => status === 200).length
  await expect.poll(() => settled() >= pages || child.exitCode !== null, { interval: 2, timeout: 30_000 }).toBe(true)
}

// `pnpm bench` measures everything that has an aim, `pnpm bench page store` only these. Missing an aim is no failure:
// machines differ. It fails only where it could not measure.
import { loadavg } from 'node:os'
import type { Finding } from './finding.ts'
import { printFindings } from './print-findings.ts'

const PARTS: Readonly<Record<string, () => Promise<Finding[]>>> = {
  bundle: async () => (await import('./parts/bundle.ts')).measureBundle(),
  page: async () => (await import('./parts/page.ts')).measurePage(),
  lighthouse: async () => (await import('./parts/lighthouse.ts')).measureLighthouse(),
  store: async () => (await import('./parts/store.ts')).measureStore(),
  export: async () => (await import('./parts/export.ts')).measureExport(),
  'cold-range': async () => (await import('./parts/cold-range.ts')).measureColdRange(),
  throughput: async () => (await import('./parts/throughput.ts')).measureThroughput(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

let failed = false
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(`\n${name} (load of this machine ${load})`)
  try {
    printFindings(await measure())
  } catch (error) {
    failed = true
    console.error(`could not be measured: ${error instanceof Error ? error.stack : error}`)
  }
}
process.exitCode = failed ? 1 : 0

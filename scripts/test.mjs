// All tests, in the order in which they are quick. A stage that fails does not keep the next from running; the last line
// adds up what every stage counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { run } from './child.mjs'
import { inRoot } from './workspace.mjs'

const REPORTS = inRoot('.cache', 'test')
const report = (name) => `${REPORTS}/${name}.json`

const STAGES = [
  { name: 'static checks', command: 'node', args: ['scripts/verify.mjs'], count: () => read('verify') },
  { name: 'build', command: 'node', args: ['scripts/build-web.mjs'], count: () => ({ passed: 1, failed: 0 }) },
  {
    name: 'unit and integration tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
    count: () => vitestCounts(read('unit')),
  },
  { name: 'browser', command: 'node', args: ['scripts/browser.mjs'], count: () => ({ passed: 0, failed: 0 }) },
  {
    name: 'end-to-end tests',
    command: 'playwright',
    args: ['test', '-c', 'e2e', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'), PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e') },
    count: () => playwrightCounts(read('e2e')),
  },
]

const read = (name) => (existsSync(report(name)) ? JSON.parse(readFileSync(report(name), 'utf8')) : null)
const vitestCounts = (json) => json && { passed: json.numPassedTests, failed: json.numFailedTests }
const playwrightCounts = (json) =>
  json && { passed: json.stats.expected + json.stats.flaky, failed: json.stats.unexpected }

async function runStage({ name, command, args, env, count }) {
  console.log(`\n=== ${name}`)
  const startedAt = Date.now()
  const code = await run(command, args, { env })
  const { passed, failed } = countsOf(count) ?? { passed: 0, failed: 0 }
  const counts = { name, passed, failed: code !== 0 ? Math.max(failed, 1) : failed }
  console.log(
    `=== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - startedAt) / 1000)} s`,
  )
  return counts
}

/** Nothing where the stage fell over before it had written its report. */
function countsOf(count) {
  try {
    return count()
  } catch {
    return null
  }
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const results = []
for (const stage of STAGES) results.push(await runStage(stage))
const sum = (key) => results.reduce((total, counts) => total + counts[key], 0)

const bad = results.filter(({ failed }) => failed > 0)
if (bad.length > 0) console.log(`\nfailed in: ${bad.map(({ name }) => name).join(', ')}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0

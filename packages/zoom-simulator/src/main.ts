import { fstatSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createSimulator } from './simulator.ts'

// Plays a Zoom until its parent is gone: `node main.ts --agents 200 --seed 1 --latency-ms 150 --port 0`.
const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: process.env.DEMO_AGENTS ?? '200' },
    seed: { type: 'string', default: process.env.DEMO_SEED ?? '1' },
    'latency-ms': { type: 'string', default: process.env.DEMO_LATENCY_MS ?? '150' },
    port: { type: 'string', default: '0' },
    plan: { type: 'string', default: 'business' },
    truth: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
  },
})

const simulator = await createSimulator({
  agents: wholeNumber('agents', values.agents, 1, 10_000),
  seed: wholeNumber('seed', values.seed, 0, 2 ** 31 - 1),
  latencyMs: wholeNumber('latency-ms', values['latency-ms'], 0, 60_000),
  port: wholeNumber('port', values.port, 0, 65_535),
  plan: values.plan === 'pro' ? 'pro' : 'business',
  // Demo people should meet a few of the rows that real ones meet: a handful in a thousand hour rows that do not add up,
  // and now and then a log-out that somebody forgot.
  switches: { inconsistentShare: 0.045, forgottenLogOutShare: 0.002 },
  truth: values.truth,
  control: values.control,
})
const { url, oauthUrl, apiUrl, accountId, clientId, clientSecret } = simulator
process.stdout.write(`${JSON.stringify({ url, oauthUrl, apiUrl, accountId, clientId, clientSecret })}\n`)

let ending = false
const end = (): void => {
  if (ending) return
  ending = true
  void simulator.close().then(() => process.exit(0))
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
process.on('disconnect', end)
// It must never outlive whoever started it: a closed pipe on standard input, or another parent, ends it as well.
const input = fstatSync(0)
if (input.isFIFO() || input.isSocket()) process.stdin.on('end', end).on('close', end).on('error', end).resume()
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) end()
}, 500).unref()

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  process.stderr.write(`--${name} must be a whole number from ${least} to ${most}, not ${JSON.stringify(text)}\n`)
  process.exit(2)
}

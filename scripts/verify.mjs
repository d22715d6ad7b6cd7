// Format, lint, types, boundaries, dead code and document paths, all at once. Says nothing about what is in order.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { CHECKS } from './checks.mjs'
import { inRoot, root, toolEnvironment } from './workspace.mjs'

function check({ name, command, args, mend }) {
  const child = spawn(command, args, { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve) => {
    const done = (ok, more = '') => resolve({ name, ok, mend, output: Buffer.concat(output).toString() + more })
    child.once('error', (error) => done(false, String(error)))
    child.once('close', (code) => done(code === 0))
  })
}

const startedAt = Date.now()
const results = await Promise.all(CHECKS.map(check))
const failed = results.filter(({ ok }) => !ok)
for (const { name, output, mend } of failed)
  console.log(`\n--- ${name}${mend ? ` (\`${mend}\` may mend it)` : ''}\n${output.trimEnd()}`)

// For `npm test`, which adds up what passed.
mkdirSync(inRoot('.cache', 'test'), { recursive: true })
const counts = { passed: results.length - failed.length, failed: failed.length }
writeFileSync(inRoot('.cache', 'test', 'verify.json'), JSON.stringify(counts))
const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
if (failed.length > 0) console.log(`\nnot in order: ${failed.map(({ name }) => name).join(', ')} (${seconds} s)`)
else console.log(`${results.map(({ name }) => name).join(', ')}: in order (${seconds} s)`)
process.exitCode = failed.length > 0 ? 1 : 0

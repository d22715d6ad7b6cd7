import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createLogSink } from './log-sink.ts'

test('lines arrive in their order, those that wait at the end too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-log-'))
  const fd = openSync(join(folder, 'log'), 'w')
  const sink = createLogSink(fd)
  const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}\n`)
  for (const line of lines.slice(0, 500)) sink.write(line)
  await vi.waitFor(() => expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(lines.slice(0, 500).join('')))
  for (const line of lines.slice(500)) sink.write(line)
  await new Promise(setImmediate)
  await vi.waitFor(() => expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(lines.join('')))
  sink.write('the last\n')
  closeSync(openSync(join(folder, 'log'), 'r'))
  await vi.waitFor(() => expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('the last'))
  closeSync(fd)
  await rm(folder, { recursive: true })
})

test('a log on a full disk is left out, and its end is no endless loop', () => {
  const full = openSync('/dev/full', 'w')
  const sink = createLogSink(full)
  sink.write('a line\n')
  sink.flushSync()
  expect(() => writeSync(full, 'x')).toThrow('ENOSPC')
  closeSync(full)
})

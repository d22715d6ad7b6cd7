import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { variables } from './environment-variables.ts'
import { BAD_ENVIRONMENT } from './testing/bad-environment.ts'
import { mistakesIn } from './testing/mistakes-in.ts'

const worst = Object.fromEntries(
  Object.entries(BAD_ENVIRONMENT).flatMap(
    ([
      name,
      {
        values: [value],
      },
    ]) => (value ? [[name, value]] : []),
  ),
)

test('every variable is in the table of what it cannot be', () => {
  expect(Object.keys(BAD_ENVIRONMENT).toSorted()).toEqual(Object.keys(variables.shape).toSorted())
})

test.each(Object.entries(BAD_ENVIRONMENT))(
  'a bad %s gets one line that names it and says what would be right',
  (name, bad) => {
    for (const value of bad.values) {
      const mistakes = mistakesIn({ [name]: value })
      expect(mistakes, JSON.stringify(value)).toHaveLength(1)
      const [line = ''] = mistakes
      expect(line.startsWith(`${name} is `), line).toBe(true)
      expect(line).toMatch(bad.expected)
      expect(line).not.toMatch(/[\p{Cc}\u202e]|canary/u)
      expect(line.length).toBeLessThan(300)
    }
  },
)

test('every mistake has its line, however many there are', () => {
  const mistakes = mistakesIn(worst)
  const named = mistakes.map((line) => line.split(' ', 1).join(''))
  // What this version lacks is only said when the rest can be read.
  expect(named.toSorted()).toEqual(
    Object.keys(worst)
      .filter((name) => name !== 'DATABASE_URL')
      .toSorted(),
  )
})

test('two listeners at one port are one mistake, any free port for both is none', () => {
  expect(mistakesIn({ METRICS_PORT: '4600' })).toEqual([
    expect.stringMatching(/^METRICS_PORT is "4600", .* expected another port/),
  ])
  expect(mistakesIn({ PORT: '0', METRICS_PORT: '0' })).toEqual([])
})

const ALL = { ZOOM_ACCOUNT_ID: 'account', ZOOM_CLIENT_ID: 'client', ZOOM_CLIENT_SECRET: 'canary' }

test.each(Object.keys(ALL))('Zoom’s credentials without %s say what is missing', (missing) => {
  const { [missing]: _, ...rest }: Record<string, string> = ALL
  expect(mistakesIn(rest)).toEqual([expect.stringMatching(new RegExp(`^${missing} is missing: give all three`))])
})

test.each(Object.keys(ALL))('a %s that no secret can be is refused and not repeated', (name) => {
  for (const value of ['canary canary', 'canary\ncanary', 'canäry', 'can\u00a0ary', 'canary'.repeat(1000), ' '])
    expect(mistakesIn({ ...ALL, [name]: value }), value).toEqual([
      expect.stringMatching(new RegExp(`^${name} holds spaces or other`)),
    ])
  for (const file of ['/nowhere/at/all', '/', '/proc/self/mem', `/${'x'.repeat(5000)}`]) {
    const { [name]: _, ...rest }: Record<string, string> = ALL
    expect(mistakesIn({ ...rest, [`${name}_FILE`]: file })).toEqual([`${name}_FILE names a file that cannot be read`])
  }
})

test('the product does not start with any of it, and exits with 78', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const env = { PATH: process.env.PATH ?? '', ...worst }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, printed, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')])
  expect(code).toBe(78)
  expect(printed).toBe('')
  expect(`${said}`.trimEnd().split('\n')).toEqual([...mistakesIn(worst)])
})

/** Text that is no good as a question or part of one, and the parameter that a refusal of it has to name. */
export type BadText = { text: string; parameter: string }

/** Kinds of bad input by what they have in common, in words that go behind "a call with". */
export type BadTexts = Readonly<Record<string, readonly BadText[]>>

/** One bad text for each value. */
export function badValues(parameter: string, ...values: string[]): BadText[] {
  return values.map((value) => ({ text: `${parameter}=${encodeURIComponent(value)}`, parameter }))
}

const badEnds = (...values: string[]): BadText[] =>
  values.map(encodeURIComponent).flatMap((value) => [
    { text: `from=${value}&to=2026-11-05`, parameter: 'from' },
    { text: `from=2026-11-01&to=${value}`, parameter: 'to' },
  ])

const NOTHING = ['', ' ', 'null', 'undefined', 'NaN', '[object Object]']
const NAMES_OF_JAVASCRIPT = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const ATTACKS = [
  "' OR 1=1 --",
  "'; DROP TABLE cells; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '$(id)',
  '../../etc/passwd',
  '..\\..\\windows',
  '\u202egpj.exe',
  '💥'.repeat(500),
  'x'.repeat(5000),
]
const NO_ID = ['', ' ', '*', 'Q 1', 'Q1,Q2', 'Q1;Q2', '["Q1"]', '{"$ne":null}', 'ü', 'x'.repeat(129), '%', '%2A']
const attacksOnIds = ATTACKS.filter((text) => text !== '../../etc/passwd')

/** Wrong by its form alone: a call is refused, the page falls back and says so. */
export const BAD_FORMS: BadTexts = {
  'a day that no calendar has': badEnds(
    ...['2025-02-30', '2023-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '0000-00-00'],
    ...['275760-09-14', '20250101', '1e9', '-1', '2025-1-1', '-2025-01-01', '+2025-01-01', '2025/01/01', '01.02.2025'],
    ...[
      '2025-01-01Z',
      '2025-01',
      '2025-W01-1',
      '2025-001',
      'today',
      'now-7d',
      '1767225600',
      '٢٠٢٥-٠١-٠١',
      '２０２５-01-01',
    ],
    ...[...NOTHING, ...NAMES_OF_JAVASCRIPT, ...ATTACKS],
  ),
  'a time that no clock shows': badEnds(
    ...['2025-01-01T24:00', '2025-01-01T23:59:60', '2025-01-01T23:60', '2025-01-01T1:00', '2025-01-01T10'],
    ...['2025-01-01T10:00Z', '2025-01-01T10:00:00', '2025-01-01T10:00:00.000Z', '2025-01-01 10:00', '2025-01-01t10:00'],
    ...['2025-01-01T10:00+15:00', '2025-01-01T10:00+5:30', '2025-01-01T10:00+0530', '2025-01-01T10:00+05:60'],
    ...['2025-02-30T10:00', '2023-02-29T10:00', '2025-01-01T-1:00', '2025-01-01T10:00[UTC]', '2025-01-01T10:00 UTC'],
  ),
  'one end alone': [
    { text: 'from=2026-11-01', parameter: 'to' },
    { text: 'to=2026-11-01', parameter: 'from' },
    { text: 'from=2026-11-01T10:00', parameter: 'to' },
  ],
  'two ends beside a preset': [
    { text: 'range=today&from=2026-11-01&to=2026-11-05', parameter: 'range' },
    { text: 'from=2026-11-01&to=2026-11-05&range=last-24-hours', parameter: 'range' },
    { text: 'range=today&from=2026-11-01', parameter: 'range' },
  ],
  'a range of no name': badValues(
    'range',
    ...[
      'tomorrow',
      'TODAY',
      'last-0-days',
      'last-7-day',
      'last--1-days',
      'last-1e9-days',
      'last-8-days',
      'all',
      'now-7d',
    ],
    ...[...NOTHING, ...NAMES_OF_JAVASCRIPT, ...ATTACKS],
  ),
  'a zone of no name': badValues(
    'tz',
    ...['Europe/Berln', 'GMT+25', '+05:00', 'UTC+1', 'EST', 'CET', 'PST8PDT', 'europe/berlin', 'Europe/BERLIN', ' UTC'],
    ...['UTC ', 'Europe', 'Europe/', '/Berlin', 'Europe/Berlin/', 'Etc/GMT+15', 'SystemV/EST5', 'Z', 'local'],
    ...[...NOTHING, ...NAMES_OF_JAVASCRIPT, ...ATTACKS],
  ),
  'an interval of no name': badValues(
    'interval',
    ...['1_HOUR', '1_hour ', '1 hour', '1-hour', 'hour', '60', '3600', '5_minutes', '0_minutes', '1_year', 'PT1H'],
    ...[...NOTHING, ...NAMES_OF_JAVASCRIPT, ...ATTACKS],
  ),
  'a comparison of no name': badValues(
    'compare',
    ...['PREVIOUS', 'next', 'previous-', 'true', 'days-before-', 'days-before-0', 'days-before-401', 'days-before-1.5'],
    ...[...NOTHING, ...ATTACKS],
  ),
  'a week that starts on no day for it': badValues('week', 'friday', 'Monday', '1', 'mon', ...NOTHING, ...ATTACKS),
  'what cannot be the id of a queue': badValues('queue', ...NO_ID, ...attacksOnIds),
  'what cannot be the id of an agent': badValues('agent', ...NO_ID, ...attacksOnIds),
  'what cannot be the id of a team': badValues('team', ...NO_ID, ...attacksOnIds),
  'what cannot be the id of somebody to leave out': badValues('except', ...NO_ID, ...attacksOnIds),
  'more agents than fit': [
    { text: Array.from({ length: 501 }, (_, i) => `except=U${i}`).join('&'), parameter: 'except' },
    { text: Array.from({ length: 501 }, (_, i) => `team=T${i}`).join('&'), parameter: 'team' },
    { text: Array.from({ length: 501 }, (_, i) => `agent=U${i}`).join('&'), parameter: 'agent' },
    { text: 'agent=U1&agent=*', parameter: 'agent' },
  ],
  'a parameter given twice': [
    ...['range=today', 'tz=UTC', 'interval=1_hour', 'queue=Q1', 'compare=none', 'week=monday'].map(twice),
    { text: 'from=2026-11-01&from=2026-11-01&to=2026-11-05', parameter: 'from' },
    { text: 'from=2026-11-01&to=2026-11-05&to=2026-11-06', parameter: 'to' },
    { text: 'queue=Q1&queue=Q2', parameter: 'queue' },
  ],
}

/** Parameters that no question has: a call is refused, to the page they are none of its business. */
export const UNKNOWN_PARAMETERS: BadTexts = {
  'a parameter that nobody knows': [
    ...['nonsense=1', 'agents=U1', 'Range=today', 'TZ=UTC', 'timezone=UTC', '_method=DELETE', 'callback=f', 'x'],
    ...[
      'queue[]=Q1',
      'queue[$ne]=1',
      'agent[0]=U1',
      'agent[__proto__]=1',
      'constructor[prototype][x]=1',
      'queue.id=Q1',
    ],
    ...['__proto__=1', 'constructor=1', 'prototype=1', 'toString=1', '=1', ' =1', '%3Cscript%3E=1', 'from%5B%5D=1'],
    ...[`${'x'.repeat(3000)}=1`, 'access_token=secret', 'returnTo=//evil.example', '%E2%80%AEtz=UTC', '%25=1'],
  ].map((text) => ({ text, parameter: nameIn(text) })),
}

function twice(text: string): BadText {
  return { text: `${text}&${text}`, parameter: nameIn(text) }
}

function nameIn(text: string): string {
  const [name = ''] = new URLSearchParams(text).keys()
  return name
}

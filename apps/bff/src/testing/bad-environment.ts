import type { variables } from '../environment-variables.ts'

type Variable = keyof typeof variables.shape
type Bad = { expected: RegExp; values: readonly string[] }

const NO_NUMBER = [
  'many',
  ' 1',
  '1 ',
  '-1',
  '+1',
  '1.5',
  '1e3',
  '0x10',
  '1_000',
  '1,000',
  '٣',
  'NaN',
  '9'.repeat(30),
  '1\n2',
]
const NO_PART = ['half', '0', '0.0', '-0.1', '1.01', '.', '1.', '1,5', '50%', '1e-1', ' 0.5', 'NaN', 'Infinity', '1/2']
const NO_URL = [
  'board',
  'board.example',
  '//board.example',
  'ftp://board.example',
  'javascript:alert(1)',
  'http://',
  'http:x',
]
const NO_PLAIN_URL = [
  ...NO_URL,
  'https://a b',
  'https://x?y',
  'https://x#y',
  'https://u:canary@x',
  'u:canary@x',
  'http://[::1',
  'http://x:99999',
]

const whole = (from: number, to: number, ...more: string[]): Bad => ({
  expected: new RegExp(`; expected a whole number from ${from} to ${to}$`),
  values: [...NO_NUMBER, String(to + 1), ...(from > 0 ? ['0'] : []), ...more],
})
const oneOf = (choices: string, ...values: string[]): Bad => ({
  expected: new RegExp(`; expected one of ${choices}`),
  values: ['nonsense', 'null', '__proto__', 'constructor', ' ', 'x'.repeat(5000), '\u001b[31mred', ...values],
})
const part: Bad = { expected: /; expected a number above 0, at most 1$/, values: NO_PART }
const address: Bad = { expected: /; expected an http or https URL without a query/, values: NO_PLAIN_URL }
const anything: Bad = { expected: /./, values: [] }

/** For every variable what it cannot be, and the words for what would be right. */
export const BAD_ENVIRONMENT: Readonly<Record<Variable, Bad>> = {
  HOST: {
    expected: /; expected an address or a host name$/,
    values: ['a b', 'http://x', '[::1]', 'x/y', 'ä', 'x'.repeat(256), 'a\nb'],
  },
  PORT: whole(0, 65_535),
  PUBLIC_URL: address,
  ZOOM_API_URL: address,
  ZOOM_OAUTH_URL: address,
  ZOOM_PLAN: oneOf('pro, business', 'free', 'PRO', 'enterprise'),
  ZOOM_HEAVY_PER_SECOND: {
    expected: /; expected a number above 0, at most 1000$/,
    values: ['fast', '0', '-1', '1000.5', '1e3', '٣'],
  },
  ZOOM_HEAVY_PER_DAY: whole(1, 100_000_000),
  ZOOM_DAILY_SHARE: part,
  ZOOM_SOURCE: oneOf('time_sheets', 'agent_timecard', 'TIME_SHEETS'),
  CONSENT_SHARE: part,
  CONSENT_SECONDS: whole(0, 86_400),
  BACKFILL_DAYS: whole(0, 3650),
  BACKFILL_INTERVAL: oneOf('15_minutes, 30_minutes, 1_hour, 1_day', '1_week', '5_minutes', '1_HOUR', '30'),
  BACKFILL_AT: {
    expected: /; expected a time of day as HH:mm$/,
    values: ['24:00', '2:00', '02:60', '02:00:00', '2am', '02.00', 'night', '02:00 '],
  },
  KEEP_INTERVAL_DAYS: whole(1, 36_500),
  KEEP_DAY_DAYS: whole(1, 36_500),
  KEEP_AUDIT_DAYS: whole(1, 3650),
  LOOK_BACK_DAYS: whole(1, 3650),
  VIEWER_REQUESTS_PER_MINUTE: whole(1, 10_000_000),
  TRUST_PROXY: {
    expected: /; expected true, false, a number of proxies, or addresses/,
    values: [
      'yes',
      '-1',
      '1.5',
      '999',
      '10.0.0.0/33',
      '::1/129',
      '1.2.3',
      'proxy.example',
      'loopback;',
      ',',
      '10.0.0.1,',
    ],
  },
  HTTPS_PROXY: {
    expected: /; expected an http or https URL$/,
    values: [...NO_URL, 'socks5://u:canary@x', 'u:canary@x'],
  },
  NO_PROXY: anything,
  DATA_DIR: anything,
  DATABASE_URL: {
    expected: /PostgreSQL is not part of this version: remove it/,
    values: ['postgres://u:canary@x/y', 'nonsense'],
  },
  DEFAULT_TIME_ZONE: {
    expected: /; expected an IANA time zone such as/,
    values: ['Europe/Berln', 'EST', '+01:00', 'GMT+25', 'europe/berlin', '../../etc/passwd', ' UTC', 'local'],
  },
  WEEK_STARTS_ON: oneOf('monday, sunday, saturday', 'friday', 'Monday', '1'),
  SETTLE_HOURS: whole(0, 8760),
  AUTH_MODE: oneOf('none, oidc', 'NONE', 'basic', 'off'),
  ALLOW_UNAUTHENTICATED: anything,
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: {
    expected: /; expected the client id that the provider gave$/,
    values: ['a b', 'ä', 'x'.repeat(257)],
  },
  ADMIN_EMAILS: {
    expected: /; expected e-mail addresses with commas between them$/,
    values: ['ann', 'a b@x', '@x', 'a@', 'a@b;c@d e'],
  },
  ADMIN_GROUP: { expected: /./, values: [] },
  SESSION_IDLE_MINUTES: whole(1, 1440),
  SESSION_HOURS: whole(1, 168),
  LOG_LEVEL: oneOf('fatal, error, warn', 'chatty', 'INFO', '30'),
  METRICS_PORT: { ...whole(0, 65_535), values: NO_NUMBER },
  DEMO_AGENTS: whole(1, 10_000),
  DEMO_SEED: whole(0, 999_999_999),
  DEMO_LATENCY_MS: whole(0, 60_000),
  DEMO_AUTH: oneOf('no, yes', 'true', 'YES'),
}

import { quoted } from '@readyboard/contract'
import { isTimeZone, WEEK_DAYS } from '@readyboard/timesheet'
import { z } from 'zod'
import { isTrustProxy } from './trust-proxy.ts'

const is = (expected: string) => (issue: { input?: unknown }) =>
  `is ${quoted(String(issue.input))}; expected ${expected}`

const whole = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: is(`a whole number from ${from} to ${to}`),
    })
    .transform(Number)
const share = z
  .string()
  .refine((text) => /^\d*\.?\d+$/.test(text) && Number(text) > 0 && Number(text) <= 1, {
    error: is('a number above 0, at most 1'),
  })
  .transform(Number)
const rate = z
  .string()
  .refine((text) => /^\d*\.?\d+$/.test(text) && Number(text) > 0 && Number(text) <= 1000, {
    error: is('a number above 0, at most 1000'),
  })
  .transform(Number)
const choice = <const T extends string>(...choices: readonly [T, ...T[]]) =>
  z.enum(choices, { error: is(`one of ${choices.join(', ')}`) })
// Text with an @ may hold a password, which is not repeated.
const isOrHides = (expected: string) => (issue: { input?: unknown }) =>
  String(issue.input).includes('@') ? `is not as it should be; expected ${expected}` : is(expected)(issue)
const webAddress = z
  .string()
  .refine((text) => isWebAddress(text) && !/[?#@]/.test(text), {
    error: isOrHides('an http or https URL without a query, a fragment or a password'),
  })
  .transform((text) => text.replace(/\/+$/, ''))
const proxyAddress = z.string().refine(isWebAddress, { error: isOrHides('an http or https URL') })
const zone = z.string().refine(isTimeZone, { error: is('an IANA time zone such as Europe/Berlin or UTC') })

/** Every variable with its default; the messages follow the variable's name in the line that is printed. */
export const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,255}$/, { error: is('an address or a host name') })
    .default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4600),
  PUBLIC_URL: webAddress.optional(),
  ZOOM_API_URL: webAddress.default('https://api.zoom.us/v2'),
  ZOOM_OAUTH_URL: webAddress.default('https://zoom.us/oauth/token'),
  ZOOM_PLAN: choice('pro', 'business').default('pro'),
  ZOOM_HEAVY_PER_SECOND: rate.optional(),
  ZOOM_HEAVY_PER_DAY: whole(1, 100_000_000).optional(),
  ZOOM_DAILY_SHARE: share.default(0.5),
  ZOOM_SOURCE: choice('time_sheets').default('time_sheets'),
  CONSENT_SHARE: share.default(0.05),
  CONSENT_SECONDS: whole(0, 86_400).default(60),
  BACKFILL_DAYS: whole(0, 3650).default(0),
  BACKFILL_INTERVAL: choice('15_minutes', '30_minutes', '1_hour', '1_day').default('30_minutes'),
  BACKFILL_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: is('a time of day as HH:mm') })
    .default('02:00'),
  KEEP_INTERVAL_DAYS: whole(1, 36_500).default(800),
  KEEP_DAY_DAYS: whole(1, 36_500).default(1500),
  KEEP_AUDIT_DAYS: whole(1, 3650).default(365),
  LOOK_BACK_DAYS: whole(1, 3650).default(180),
  VIEWER_REQUESTS_PER_MINUTE: whole(1, 10_000_000).default(600),
  TRUST_PROXY: z
    .string()
    .refine(isTrustProxy, { error: is('true, false, a number of proxies, or addresses with commas between them') })
    .default('false'),
  HTTPS_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().default(''),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  DEFAULT_TIME_ZONE: zone.default('UTC'),
  WEEK_STARTS_ON: choice(...WEEK_DAYS).default('monday'),
  SETTLE_HOURS: whole(0, 8760).default(24),
  AUTH_MODE: choice('none', 'oidc').default('none'),
  ALLOW_UNAUTHENTICATED: z.string().optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z
    .string()
    .regex(/^[\x21-\x7e]{1,256}$/, { error: is('the client id that the provider gave') })
    .optional(),
  ADMIN_EMAILS: z
    .string()
    .refine((text) => emailsIn(text).every((email) => /^[^\s@,]+@[^\s@,]+$/.test(email)), {
      error: 'is not as it should be; expected e-mail addresses with commas between them',
    })
    .transform(emailsIn)
    .default([]),
  ADMIN_GROUP: z.string().max(256).optional(),
  SESSION_IDLE_MINUTES: whole(1, 1440).default(60),
  SESSION_HOURS: whole(1, 168).default(12),
  LOG_LEVEL: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  METRICS_PORT: whole(0, 65_535).optional(),
  DEMO_AGENTS: whole(1, 10_000).default(200),
  DEMO_SEED: whole(0, 999_999_999).default(1),
  DEMO_LATENCY_MS: whole(0, 60_000).default(150),
  DEMO_AUTH: choice('no', 'yes').default('no'),
})

function emailsIn(text: string): string[] {
  return text.split(',').flatMap((email) => email.trim().toLowerCase() || [])
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/\\]+[^\s\\]*$/i.test(text) && URL.canParse(text)
}

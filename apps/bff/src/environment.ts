import type { z } from 'zod'
import { variables } from './environment-variables.ts'
import { isLoopback } from './http/loopback.ts'
import { type ReadSecret, secretFrom } from './secret.ts'
import { type SignInSecrets, signInMistakes, signInSecrets } from './sign-in-environment.ts'

/** What the operator decided, read once at the start. `publicUrl` is null where it follows from the address listened on. */
export type Environment = ReturnType<typeof arrange>

/** Mistakes in the environment, one line each. */
export class BadEnvironment extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'BadEnvironment'
    this.mistakes = mistakes
  }
}

/**
 * Reads and checks every variable. An empty one counts as absent.
 *
 * @throws BadEnvironment naming each variable that cannot be taken as it is
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, text]) => text !== undefined && text !== ''))
  const parsed = variables.safeParse(given)
  const mistakes = parsed.success ? [] : parsed.error.issues.map(mistakeLine)
  const secrets = zoomSecrets(given, mistakes)
  const signIn = signInSecrets(given, mistakes)
  if (!parsed.success) throw new BadEnvironment(mistakes)
  const isDemo = Object.values(secrets).every((secret) => secret === null)
  mistakes.push(...notInThisVersion(parsed.data), ...openToStrangers(parsed.data), ...samePorts(parsed.data))
  mistakes.push(...signInMistakes(parsed.data, signIn, isDemo))
  if (mistakes.length > 0) throw new BadEnvironment(mistakes)
  return arrange(parsed.data, secrets, signIn)
}

export type Variables = z.infer<typeof variables>

function mistakeLine(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`
}

function zoomSecrets(given: Record<string, string | undefined>, mistakes: string[]) {
  const secrets = {
    ZOOM_ACCOUNT_ID: secretFrom(given, 'ZOOM_ACCOUNT_ID', mistakes),
    ZOOM_CLIENT_ID: secretFrom(given, 'ZOOM_CLIENT_ID', mistakes),
    ZOOM_CLIENT_SECRET: secretFrom(given, 'ZOOM_CLIENT_SECRET', mistakes),
  }
  const missing = Object.entries(secrets).flatMap(([name, read]) => (read === null ? [name] : []))
  if (missing.length > 0 && missing.length < 3)
    for (const name of missing)
      mistakes.push(
        `${name} is missing: give all three of ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, or none`,
      )
  return secrets
}

/** Refused rather than ignored: who sets these relies on what they promise. */
function notInThisVersion(read: Variables): string[] {
  const lines: string[] = []
  if (read.DATABASE_URL !== undefined)
    lines.push(
      'DATABASE_URL is set, but PostgreSQL is not part of this version: remove it to use the embedded database',
    )
  return lines
}

function openToStrangers(read: Variables): string[] {
  if (read.AUTH_MODE !== 'none' || isLoopback(read.HOST) || read.ALLOW_UNAUTHENTICATED === 'yes-i-know') return []
  return [
    `AUTH_MODE is "none" and HOST is "${read.HOST}": anybody who reaches it could read agents' times. Use a loopback address, or set ALLOW_UNAUTHENTICATED=yes-i-know`,
  ]
}

function samePorts({ PORT, METRICS_PORT }: Variables): string[] {
  if (METRICS_PORT !== PORT || PORT === 0) return []
  return [`METRICS_PORT is "${PORT}", which is where the product listens; expected another port, or nothing`]
}

const PLANS = { pro: { perSecond: 5, perDay: 15_000 }, business: { perSecond: 10, perDay: 30_000 } }

function arrange(read: Variables, secrets: Record<string, ReadSecret | null>, signIn: SignInSecrets) {
  const { ZOOM_ACCOUNT_ID: account, ZOOM_CLIENT_ID: client, ZOOM_CLIENT_SECRET: secret } = secrets
  const plan = PLANS[read.ZOOM_PLAN]
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? null,
    trustProxy: read.TRUST_PROXY,
    /** As Node takes it; null when requests go out directly. */
    proxy: read.HTTPS_PROXY === undefined ? null : { https_proxy: read.HTTPS_PROXY, no_proxy: read.NO_PROXY },
    viewerRequestsPerMinute: read.VIEWER_REQUESTS_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
    metricsPort: read.METRICS_PORT ?? null,
    dataDir: read.DATA_DIR,
    defaultTimeZone: read.DEFAULT_TIME_ZONE,
    weekStartsOn: read.WEEK_STARTS_ON,
    settleHours: read.SETTLE_HOURS,
    lookBackDays: read.LOOK_BACK_DAYS,
    /** For how many days rows are kept: of intervals below a day, and of days. */
    keepDays: { clock: read.KEEP_INTERVAL_DAYS, day: read.KEEP_DAY_DAYS },
    /** How long it is kept who looked at whom. */
    auditDays: read.KEEP_AUDIT_DAYS,
    consent: { share: read.CONSENT_SHARE, seconds: read.CONSENT_SECONDS },
    backfill: { days: read.BACKFILL_DAYS, interval: read.BACKFILL_INTERVAL, at: read.BACKFILL_AT },
    zoom: {
      plan: read.ZOOM_PLAN,
      apiUrl: read.ZOOM_API_URL,
      oauthUrl: read.ZOOM_OAUTH_URL,
      source: read.ZOOM_SOURCE,
      perSecond: read.ZOOM_HEAVY_PER_SECOND ?? plan.perSecond,
      perDay: read.ZOOM_HEAVY_PER_DAY ?? plan.perDay,
      share: read.ZOOM_DAILY_SHARE,
      /** Read again on each call, so that a rotated secret counts; null in demo mode. */
      credentials:
        account && client && secret
          ? () => ({ accountId: account(), clientId: client(), clientSecret: secret() })
          : null,
    },
    /** Null where nobody signs in. */
    auth:
      read.AUTH_MODE === 'oidc' && read.OIDC_ISSUER && read.OIDC_CLIENT_ID && signIn.client && signIn.session
        ? {
            issuer: read.OIDC_ISSUER,
            clientId: read.OIDC_CLIENT_ID,
            clientSecret: signIn.client,
            sessionSecret: signIn.session,
            adminEmails: read.ADMIN_EMAILS,
            adminGroup: read.ADMIN_GROUP ?? null,
          }
        : null,
    /** How long a session lasts without a request, and at most. */
    session: { idleSeconds: read.SESSION_IDLE_MINUTES * 60, absoluteSeconds: read.SESSION_HOURS * 3600 },
    /** The demo brings an identity provider of its own. */
    demoAuth: read.DEMO_AUTH === 'yes',
    demo: { agents: read.DEMO_AGENTS, seed: read.DEMO_SEED, latencyMs: read.DEMO_LATENCY_MS },
  }
}

import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { createCentre } from './centre.ts'
import { createControl } from './control.ts'
import { createFaults, type Faults } from './faults.ts'
import { type Category, createLimiter, type Limits, PLAN_LIMITS } from './limits.ts'
import { ALL_SCOPES, createOAuth } from './oauth.ts'
import { createPageTokens } from './page-tokens.ts'
import type { LoggedRequest } from './request-log.ts'
import { createHandler } from './server.ts'
import { DEFAULT_SWITCHES, type Switches } from './switches.ts'
import type { ChainPlace } from './time-sheets.ts'
import { createTruth, type Truth } from './truth.ts'

export type SimulatorOptions = {
  /** Agents at work now, 1 to 10,000; default 40. Some former ones come on top. */
  agents?: number
  /** The same seed plays the same centre; default 1. */
  seed?: number
  /** 0 (default) takes a free port. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  plan?: 'pro' | 'business'
  /** Overrides of the plan's limits; `false` switches limits off. Default: the plan's. */
  limits?: Partial<Limits> | false
  /** Milliseconds added to every answer; default 0. */
  latencyMs?: number
  /** Lifetime of access tokens; default 3600. */
  tokenSeconds?: number
  scopes?: readonly string[]
  accountId?: string
  clientId?: string
  clientSecret?: string
  switches?: Partial<Switches>
  /** Epoch milliseconds; default Date.now. Data, tokens and the day's limit follow it; pace and latency are real. */
  now?: () => number
  /** Serves the truth under `/__truth`. */
  truth?: boolean
  /** Serves switches, faults and the log under `/__control`. */
  control?: boolean
}

export type Simulator = {
  url: string
  /** The token endpoint. */
  oauthUrl: string
  /** The base of the API, ends in `/v2`. */
  apiUrl: string
  accountId: string
  clientId: string
  clientSecret: string
  /** Every request to OAuth and API so far, in order of arrival. */
  log: LoggedRequest[]
  set: (switches: Partial<Switches>) => void
  switches: () => Switches
  faults: Pick<Faults, 'add' | 'clear' | 'pending'>
  truth: Truth
  /** Late data: turns seconds of ready into not ready (negative: back) in [from, to), epoch seconds. Answers with how many. */
  restate: (userId: string, from: number, to: number, deltaSeconds: number) => number
  /** The person has another display name from now on. */
  rename: (userId: string, displayName: string) => void
  /** The queues that a supervisor leads from now on. */
  supervise: (userId: string, queueIds: readonly string[]) => void
  setLatency: (latencyMs: number) => void
  revokeTokens: () => void
  /** The old secret is refused from now on. */
  rotateSecret: (clientSecret: string) => void
  setScopes: (scopes: readonly string[]) => void
  /** Ends every page token, as if 15 minutes had passed. */
  expirePageTokens: () => void
  /** Other apps of the account use up part of the day's limit. */
  consume: (category: Category, requests: number) => void
  usedToday: (category: Category) => number
  close: () => Promise<void>
}

/** Starts a Zoom of its own, ready to answer when the promise resolves. Rejects where the port is taken. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? Date.now
  const seed = options.seed ?? 1
  const { accountId = 'simulated-account', clientId = 'simulated-client', clientSecret = 'simulated-secret' } = options
  const agents = Math.min(10_000, Math.max(1, Math.round(options.agents ?? 40)))
  let switches: Switches = { ...DEFAULT_SWITCHES, ...options.switches }
  let latencyMs = options.latencyMs ?? 0
  const getSwitches = (): Switches => switches
  const centre = createCentre({ seed, agents, today: firstOfMonth(now()) })
  centre.setInconsistentShare(switches.inconsistentShare)
  centre.setForgottenLogOutShare(switches.forgottenLogOutShare)
  const limiter = createLimiter(limitsOf(options), { now, steadyNow: () => performance.now() }, getSwitches)
  const credentials = { accountId, clientId, clientSecret }
  const settings = {
    credentials,
    tokenSeconds: options.tokenSeconds ?? 3600,
    scopes: options.scopes ?? ALL_SCOPES,
    seed,
  }
  const oauth = createOAuth(settings, now, getSwitches)
  const listTokens = createPageTokens<number>(now)
  const sheetTokens = createPageTokens<ChainPlace>(now)
  const faults = createFaults()
  const log: LoggedRequest[] = []
  const nowSecond = (): number => Math.floor(now() / 1000)
  const truth = createTruth(centre, nowSecond)
  const door: Omit<Simulator, 'url' | 'oauthUrl' | 'apiUrl' | 'close'> = {
    ...credentials,
    log,
    set: (wanted) => {
      switches = { ...switches, ...wanted }
      centre.setInconsistentShare(switches.inconsistentShare)
      centre.setForgottenLogOutShare(switches.forgottenLogOutShare)
    },
    switches: getSwitches,
    faults,
    truth,
    restate: (userId, from, to, deltaSeconds) => {
      const agent = centre.agentOf(userId)
      if (!agent) throw new Error(`no agent ${userId}`)
      return centre.restate(agent, from, to, deltaSeconds)
    },
    rename: (userId, displayName) => {
      const agent = centre.agentOf(userId)
      if (agent) agent.displayName = displayName
    },
    supervise: (userId, queueIds) => {
      const user = centre.otherUsers.find((one) => one.userId === userId)
      if (!user) throw new Error(`no supervisor ${userId}`)
      user.queues = centre.queues.filter(({ id }) => queueIds.includes(id)).map(({ index }) => index)
    },
    setLatency: (wanted) => {
      latencyMs = wanted
    },
    revokeTokens: oauth.revokeAll,
    rotateSecret: oauth.setSecret,
    setScopes: oauth.setScopes,
    expirePageTokens: () => {
      listTokens.expireAll()
      sheetTokens.expireAll()
    },
    consume: limiter.consume,
    usedToday: limiter.usedToday,
  }
  const handler = createHandler({
    lists: { centre, switches: getSwitches, tokens: listTokens },
    sheets: { centre, switches: getSwitches, tokens: sheetTokens, nowSecond },
    oauth,
    limiter,
    faults,
    log,
    now,
    latencyMs: () => latencyMs,
    control: createControl(door, { truth: options.truth ?? false, control: options.control ?? false }),
  })
  const server = createServer({ keepAliveTimeout: 60_000 }, handler)
  const url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1')
  return { ...door, url, oauthUrl: `${url}/oauth/token`, apiUrl: `${url}/v2`, close: () => close(server) }
}

function limitsOf({ plan, limits }: SimulatorOptions): Limits {
  if (limits !== false) return { ...PLAN_LIMITS[plan ?? 'pro'], ...limits }
  const none = Number.POSITIVE_INFINITY
  return { heavyPerSecond: none, heavyPerDay: none, mediumPerSecond: none, mediumPerDay: none }
}

/** Former agents left before this day (from 1970-01-01), so that a restart within the month plays the same past. */
function firstOfMonth(now: number): number {
  const date = new Date(now)
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000)
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

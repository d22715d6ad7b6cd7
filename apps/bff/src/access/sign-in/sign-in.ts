import { promisify } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import session from 'express-session'
import type { SessionStore } from '../../store/sessions.ts'
import type { Person } from '../viewer.ts'
import { createProvider, ProviderDown, SignInRefused } from './provider.ts'
import { returnToOf } from './return-to.ts'
import { ServerSessions, type SessionLimits } from './server-sessions.ts'
import { createTransactionCookie } from './transaction-cookie.ts'

export type SignInSetup = {
  issuer: string
  clientId: string
  clientSecret: () => string
  sessionSecret: () => string
  limits: SessionLimits
  /** Where the product is reached, without a slash at the end. Asked when needed: a port of 0 is known late. */
  publicUrl: () => string
  /** Whether browsers reach it by https. */
  secure: boolean
  sessions: SessionStore
  warn: (error: unknown, message: string) => void
  /** Epoch ms. */
  now?: () => number
}

export type SignIn = {
  /** To be passed before anything looks for somebody's session. */
  session: RequestHandler
  /** Looked up each time: a session may have ended since the request came. */
  personOf(req: Request): Promise<Person | null>
  /** `GET /auth/sign-in`: off to the provider. */
  begin: RequestHandler
  /** `GET /auth/callback`: back from it. */
  finish: RequestHandler
  /** `POST /auth/sign-out`: the session ends here, and the answer says where it ends at the provider. */
  end: RequestHandler
}

/** Sign-in by OpenID Connect, and the sessions that follow from it. */
export function createSignIn(setup: SignInSetup): SignIn {
  const { secure, warn, now = Date.now } = setup
  const store = new ServerSessions(setup.sessions, setup.limits, now)
  const insecure = setup.issuer.startsWith('http:')
  const provider = () => createProvider({ ...setup, insecure, redirectUri: `${setup.publicUrl()}/auth/callback` })
  let known: ReturnType<typeof provider> | null = null
  const theProvider = () => {
    known ??= provider()
    return known
  }
  const transactions = createTransactionCookie(setup.sessionSecret, secure)

  return {
    session: behindTls(
      secure,
      session({
        store,
        name: secure ? '__Host-readyboard' : 'readyboard',
        secret: setup.sessionSecret(),
        resave: false,
        saveUninitialized: false,
        proxy: secure,
        cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
      }),
    ),

    personOf: async (req) => (req.session?.person ? await store.personOf(req.sessionID) : null),

    async begin(req, res) {
      const returnTo = returnToOf(new URL(req.url, 'http://here').searchParams.get('returnTo'))
      try {
        const { url, transaction } = await theProvider().begin(returnTo)
        await transactions.set(res, transaction)
        seeOther(res, url.href)
      } catch (error) {
        if (!(error instanceof ProviderDown)) throw error
        warn(error, 'nobody can sign in: the provider does not answer')
        seeOther(res, failedAt('unavailable'))
      }
    },

    async finish(req, res) {
      const callback = new URL(req.url, setup.publicUrl())
      const transaction = await transactions.take(req, res, callback.searchParams.get('state') ?? '')
      if (transaction === null) return seeOther(res, failedAt('expired'))
      try {
        const { person, idToken } = await theProvider().finish(callback, transaction)
        await renewed(req, person, idToken)
        seeOther(res, transaction.returnTo)
      } catch (error) {
        if (error instanceof ProviderDown) return seeOther(res, failedAt('unavailable'))
        if (!(error instanceof SignInRefused)) throw error
        warn(error.cause, 'somebody was not let in')
        seeOther(res, failedAt('refused'))
      }
    },

    async end(req, res) {
      const { idToken = null } = req.session
      await destroyed(req)
      const redirectTo = theProvider().endSessionUrl(idToken, `${setup.publicUrl()}/`) ?? '/'
      res.setHeader('Cache-Control', 'no-store')
      res.setHeader('Content-Type', 'application/json; charset=utf-8')
      res.end(JSON.stringify({ redirectTo }))
    },
  }
}

/** What the product says of its own address counts, not what a proxy says of each request, or forgets to say. */
function behindTls(secure: boolean, sessions: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (secure) req.headers['x-forwarded-proto'] = 'https'
    return sessions(req, res, next)
  }
}

/** The page's own address for somebody who did not get in. */
const failedAt = (because: 'unavailable' | 'expired' | 'refused') => `/sign-in?because=${because}`

function seeOther(res: Response, to: string): void {
  res.statusCode = 303
  res.setHeader('Location', to)
  res.setHeader('Cache-Control', 'no-store')
  res.end()
}

/** A new id at sign-in: one that somebody else put into the browser before is worth nothing. */
async function renewed(req: Request, person: Person, idToken: string | null): Promise<void> {
  await called((done) => req.session.regenerate(done))
  req.session.person = person
  req.session.idToken = idToken
  await called((done) => req.session.save(done))
}

async function destroyed(req: Request): Promise<void> {
  await called((done) => req.session.destroy(done))
}

const called = (work: (done: (error?: unknown) => void) => void): Promise<void> => promisify(work)()

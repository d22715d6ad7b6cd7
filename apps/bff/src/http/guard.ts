import type { Request, RequestHandler } from 'express'
import { covers, may } from '../access/policy.ts'
import { ROUTE_POLICY } from '../access/route-policy.ts'
import { ANYONE, type Viewer } from '../access/viewer.ts'
import { Refusal } from './problems.ts'

/** Who asks, with the rights of this moment; null where nobody is signed in. May throw a refusal where that cannot be said. */
export type FindViewer = (req: Request) => Promise<Viewer | null>

/** While nobody signs in, everybody is the same viewer. */
export const anyone: FindViewer = async () => ANYONE

type Known = { viewer: Viewer; again: () => Promise<Viewer | null> }

const viewers = new WeakMap<Request, Known>()

/** Finds out who asks, before anything that a request says is looked at. */
export function identify(findViewer: FindViewer): RequestHandler {
  return async (req, _res, next) => {
    const viewer = await findViewer(req)
    if (viewer === null) throw new Refusal('signed-out', 'Sign in to see this.')
    viewers.set(req, { viewer, again: () => findViewer(req) })
    next()
  }
}

/** Null before anybody was identified. */
export function knownViewer(req: Request): Viewer | null {
  return viewers.get(req)?.viewer ?? null
}

/** @throws Error where a route is reached that nobody was identified for */
export function viewerOf(req: Request): Viewer {
  const viewer = viewers.get(req)?.viewer
  if (viewer === undefined) throw new Error('nobody was identified for this request')
  return viewer
}

/**
 * Whether who asked may still see all that they might when the request came: an answer, a file or a stream that takes a
 * while ends when a session does, or when Zoom takes a queue away. Rejects where nobody can say.
 */
export async function isStillAllowed(req: Request): Promise<boolean> {
  const known = viewers.get(req)
  if (known === undefined) return false
  if (known.viewer === ANYONE) return true
  const now = await known.again()
  return now !== null && now.id === known.viewer.id && covers(now, known.viewer)
}

/** @throws Error for a route without a policy: it must not be there at all */
export function guarded(method: string, path: string, handler: RequestHandler): RequestHandler {
  const action = ROUTE_POLICY[`${method} ${path}`]
  if (action === undefined) throw new Error(`${method} ${path} has no policy`)
  if (action === 'open') return handler
  return (req, res, next) => {
    if (!may(viewerOf(req), action)) throw new Refusal('not-found', 'There is nothing here.')
    return handler(req, res, next)
  }
}

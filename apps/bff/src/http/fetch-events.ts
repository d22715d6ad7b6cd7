import type { FetchEvent } from '@readyboard/contract'
import type { Request, RequestHandler, Response } from 'express'
import { type Answers, NotFound } from './answers.ts'
import type { EventStreams } from './event-streams.ts'
import { isStillAllowed, viewerOf } from './guard.ts'
import { idOf } from './id-of.ts'
import { refuseAnyParameter } from './query.ts'

/** A stream outlives neither its session nor the rights it was opened with by more than this. */
const ALLOWED_EVERY_MS = 4000

/** `GET /fetches/:id/events`: `progress` as often as it changes, then `done` or `failed`, then the end. */
export function fetchEventRoutes(answers: Answers, streams: EventStreams): Record<string, RequestHandler> {
  return {
    '/api/v1/fetches/:id/events': (req, res) => {
      refuseAnyParameter(req)
      follow(answers, streams, req, res)
    },
  }
}

function follow(answers: Answers, streams: EventStreams, req: Request, res: Response): void {
  const [viewer, id] = [viewerOf(req), idOf(req, 'fetch')]
  // The first event comes before `watchFetch` has returned: it waits here until the stream is open.
  const early: FetchEvent[] = []
  let send = (event: FetchEvent): void => void early.push(event)
  const stopWatching = answers.watchFetch(viewer, id, (event) => send(event))
  if (stopWatching === null) throw new NotFound('fetch')

  const stream = streams.open(res)
  res.once('close', stopWatching)
  send = (event) => {
    stream.send(event.type, event)
    if (event.type !== 'progress') stream.end()
  }
  for (const event of early) send(event)
  const watch = setInterval(() => {
    // It comes back, and is judged like any other request.
    void isStillAllowed(req)
      .catch(() => false)
      .then((still) => still || stream.end())
  }, ALLOWED_EVERY_MS)
  res.once('close', () => clearInterval(watch))
  if (res.req.method === 'HEAD') stream.end()
}

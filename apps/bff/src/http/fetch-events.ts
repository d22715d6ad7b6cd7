import type { FetchEvent } from '@readyboard/contract'
import type { RequestHandler, Response } from 'express'
import { type Answers, NotFound } from './answers.ts'
import type { EventStreams } from './event-streams.ts'
import { idOf } from './id-of.ts'
import { refuseAnyParameter } from './query.ts'

/** `GET /fetches/:id/events`: `progress` as often as it changes, then `done` or `failed`, then the end. */
export function fetchEventRoutes(answers: Answers, streams: EventStreams): Record<string, RequestHandler> {
  return {
    '/api/v1/fetches/:id/events': (req, res) => {
      refuseAnyParameter(req)
      follow(answers, streams, idOf(req, 'fetch'), res)
    },
  }
}

function follow(answers: Answers, streams: EventStreams, id: string, res: Response): void {
  // The first event comes before `watchFetch` has returned: it waits here until the stream is open.
  const early: FetchEvent[] = []
  let send = (event: FetchEvent): void => void early.push(event)
  const stopWatching = answers.watchFetch(id, (event) => send(event))
  if (stopWatching === null) throw new NotFound('fetch')

  const stream = streams.open(res)
  res.once('close', stopWatching)
  send = (event) => {
    stream.send(event.type, event)
    if (event.type !== 'progress') stream.end()
  }
  for (const event of early) send(event)
  if (res.req.method === 'HEAD') stream.end()
}

import { createZoomClient, type ZoomClient, type ZoomCredentials, ZoomCredentialsError } from '@readyboard/zoom'
import { z } from 'zod'
import type { CliEnvironment } from '../cli-parts.ts'
import { type Finding, ok, skipped } from './finding.ts'
import { zoomFinding } from './zoom-finding.ts'

/** The names of Zoom's first set of scopes; accounts with granular ones are told by Zoom itself which is missing. */
const QUEUES = 'contact_center_queue:read:admin'
const USERS = 'contact_center_user:read:admin'

const TokenAnswer = z.object({ scope: z.string() })

/** Zoom as the credentials let one see it. `userId`: somebody to ask the report about. */
export type ZoomSeen = { client: ZoomClient; userId: string | null; usable: boolean }

/** Credentials, then each list that the product reads: one request each. What was seen is handed to `seen`. */
export async function* zoomChecks(
  { zoom }: CliEnvironment,
  credentials: () => ZoomCredentials,
  seen: (zoom: ZoomSeen) => void,
): AsyncGenerator<Finding> {
  let granted: string | null = null
  const observed: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (response.url === new URL(zoom.oauthUrl).href && response.ok) {
      granted =
        TokenAnswer.safeParse(
          await response
            .clone()
            .json()
            .catch(() => null),
        ).data?.scope ?? null
    }
    return response
  }
  const client = createZoomClient({ apiUrl: zoom.apiUrl, oauthUrl: zoom.oauthUrl, credentials, fetch: observed })
  const queues = await firstOf(client.queues())
  if ('error' in queues && queues.error instanceof ZoomCredentialsError) {
    yield zoomFinding('credentials', queues.error, '')
    return
  }
  yield ok('credentials', `Zoom takes them${granted === null ? '' : `; scopes granted: ${granted || 'none'}`}`)
  yield queues.error === undefined ? ok('queues', 'can be read') : zoomFinding('queues', queues.error, QUEUES)
  if (queues.item) {
    const { id } = queues.item
    yield listFinding('queue agents', QUEUES, await firstOf(client.queueAgents(id)))
    yield listFinding('queue supervisors', QUEUES, await firstOf(client.queueSupervisors(id)))
  } else yield skipped('queue agents', 'and supervisors need a queue to ask about')
  const users = await firstOf(client.users())
  yield listFinding('users', USERS, users)
  seen({ client, userId: users.item?.userId ?? null, usable: true })
}

type First<Item> = { item: Item | null; error?: unknown }

/** A list's first item: one request, however long it is. */
async function firstOf<Item>(list: AsyncGenerator<Item>): Promise<First<Item>> {
  try {
    const { value, done } = await list.next()
    await list.return(undefined)
    return { item: done ? null : value }
  } catch (error) {
    return { item: null, error }
  }
}

function listFinding(check: string, scope: string, { error, item }: First<unknown>): Finding {
  if (error !== undefined) return zoomFinding(check, error, scope)
  return ok(check, item === null ? 'can be read; there are none' : 'can be read')
}

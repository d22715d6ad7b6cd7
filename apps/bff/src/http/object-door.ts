import { readAddress } from '@readyboard/contract'
import { NotFound } from './answers.ts'
import type { Looker } from './looked.ts'
import type { Viewer } from './viewer.ts'

/** What has an id and leads to a page: it is opened for somebody, and carries no right of its own. */
type Kept = { owner: string; shared: boolean; address: string }

/**
 * The one door to links and saved views, gone through at every opening: whether this viewer may have this object now.
 * What they may not see answers like what is not there.
 */
export function createObjectDoor({ refuseUnknown }: Looker) {
  return async function open<Object extends Kept>(
    viewer: Viewer,
    what: 'link' | 'view',
    object: Object | null,
  ): Promise<Object> {
    if (object === null || (!object.shared && object.owner !== viewer.id)) throw new NotFound(what)
    // Nobody is without this right while nobody signs in; whoever will be is let in queue by queue, here.
    if (!viewer.allQueues) throw new NotFound(what)
    const { queue } = readAddress(object.address).question
    await refuseUnknown({ queue, agents: [], teams: [] }).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotFound(what) : error
    })
    return object
  }
}

export type ObjectDoor = ReturnType<typeof createObjectDoor>

import { readAddress } from '@readyboard/contract'
import { may, type Scope } from '../access/policy.ts'
import type { Viewer } from '../access/viewer.ts'
import { NotFound } from './answers.ts'
import type { Looker } from './looked.ts'

/** What has an id and leads to a page: it is opened for somebody, and carries no right of its own. */
type Kept = { owner: string; shared: boolean; address: string; pinned?: Scope | null }

/**
 * The one door to links and saved views, gone through at every opening: whether this viewer may have this object now.
 * What they may not see answers like what is not there.
 */
export function createObjectDoor({ admission }: Looker) {
  return async function open<Object extends Kept>(
    viewer: Viewer,
    what: 'link' | 'view',
    object: Object | null,
  ): Promise<Object> {
    if (object === null) throw new NotFound(what)
    const { queue } = readAddress(object.address).question
    const { owner, shared, pinned: scope = null } = object
    if (!may(viewer, 'keep', { kind: 'kept', owner, shared, queue, scope })) throw new NotFound(what)
    await admission.admit(viewer, { queue, agents: [], teams: [] }).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotFound(what) : error
    })
    return object
  }
}

export type ObjectDoor = ReturnType<typeof createObjectDoor>

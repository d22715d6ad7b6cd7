import { StoreCannotWrite } from './store-errors.ts'

/** Where the disk refused, it is asked again at most this often. */
const PROBE_EVERY_MS = 1000

export type WriteHealth = {
  /** Runs a write and remembers when the disk refuses it. */
  watch<Result>(write: () => Promise<Result>): Promise<Result>
  /** Why nothing can be kept, null when something can. Where a write failed, `probe` decides. */
  trouble(): Promise<string | null>
}

/** @param probe a write as large as those that matter, and nothing left behind */
export function createWriteHealth(probe: () => Promise<void>): WriteHealth {
  let reason: string | null = null
  let probed = { at: 0, result: Promise.resolve() }

  const fails = (error: unknown) => {
    if (error instanceof StoreCannotWrite) reason = error.message
  }
  const probeNow = async () => {
    try {
      await probe()
      reason = null
    } catch (error) {
      fails(error)
    }
  }

  return {
    async watch(write) {
      try {
        return await write()
      } catch (error) {
        fails(error)
        throw error
      }
    },
    async trouble() {
      if (reason === null) return null
      const now = performance.now()
      if (now - probed.at >= PROBE_EVERY_MS) probed = { at: now, result: probeNow() }
      await probed.result
      return reason
    },
  }
}

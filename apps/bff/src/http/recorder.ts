import type { Request } from 'express'
import type { Audit } from '../access/audit.ts'
import { ANYONE } from '../access/viewer.ts'
import type { Shows } from './answers.ts'
import { viewerOf } from './guard.ts'

/** Records a look before it is answered. Rejects where it cannot be recorded: then nothing is shown. */
export type Recorder = (req: Request, shows: Shows, rows: number, exported?: boolean) => Promise<void> | void

/** @param audit null where nobody signs in: there is nobody to name */
export function createRecorder(audit: Audit | null): Recorder {
  return (req, shows, rows, exported = false) => {
    const viewer = viewerOf(req)
    if (audit === null || viewer === ANYONE) return
    return audit.record(viewer, { ...shows, rows, exported })
  }
}

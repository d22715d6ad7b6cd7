import { PortInUse } from './http/server.ts'
import { StoreError, StoreLocked } from './store/store-errors.ts'

/** EX_TEMPFAIL and EX_IOERR of sysexits.h: starting again helps once the other process has ended; it does not help by itself. */
const TRY_LATER = 75
const NO_STORE = 74

/** Ends the process with the one line that says what keeps it from starting and what to do. Other errors go on. */
export function endOfStart(error: unknown): never {
  if (!(error instanceof StoreError || error instanceof PortInUse)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(error instanceof StoreLocked || error instanceof PortInUse ? TRY_LATER : NO_STORE)
}

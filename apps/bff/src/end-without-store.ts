import { StoreError, StoreLocked } from './store/store-errors.ts'

/** EX_TEMPFAIL and EX_IOERR of sysexits.h: starting again helps once the other process has ended; it does not help by itself. */
const TRY_LATER = 75
const NO_STORE = 74

/** Ends the process with the one line that says what is wrong with the store and what to do. Other errors go on. */
export function endWithoutStore(error: unknown): never {
  if (!(error instanceof StoreError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(error instanceof StoreLocked ? TRY_LATER : NO_STORE)
}

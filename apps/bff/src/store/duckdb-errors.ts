import {
  StoreCannotWrite,
  StoreDamaged,
  type StoreError,
  StoreLocked,
  StoreTooNew,
  StoreUnusable,
} from './store-errors.ts'

/** What the engine's error at opening means for whoever runs the product. */
export function toOpeningError(error: unknown, folder: string): StoreError {
  const said = messageOf(error)
  if (/could not set lock|conflicting lock/i.test(said))
    return new StoreLocked(folder, /PID (\d+)/.exec(said)?.[1] ?? null)
  if (/version number \d+/i.test(said)) return new StoreTooNew(folder, said)
  if (NO_WAY_IN.test(said)) return new StoreUnusable(folder, REFUSED.find(([sign]) => sign.test(said))?.[1] ?? said)
  return new StoreDamaged(folder, said)
}

const NO_WAY_IN =
  /permission denied|read-only file system|no space left|quota exceeded|file too large|too many open files|not a directory|is a directory|operation not permitted|name too long|no such file|file already exists/i

const REFUSED: readonly (readonly [sign: RegExp, words: string])[] = [
  [/no space left/i, 'the disk is full'],
  [/quota exceeded/i, 'the disk quota is used up'],
  [/file too large/i, 'its file has reached the size this process may write'],
  [/read-only file system/i, 'the disk is read-only'],
  [/not a directory|file already exists/i, 'it is no folder'],
  [/permission denied|operation not permitted/i, 'this process may not write there'],
  [/input\/output error|could not fsync|fsync/i, 'the disk reports an error'],
]

/** The error as one of ours where the disk refused, or gave back something else than was written; any other one as it is. */
export function toRunningError(error: unknown, folder: string): unknown {
  const said = messageOf(error)
  if (/corrupt database file|checksum/i.test(said)) return new StoreDamaged(folder, said)
  const [, words] = REFUSED.find(([sign]) => sign.test(said)) ?? []
  if (words !== undefined) return new StoreCannotWrite(words, error)
  return isGivenUp(error) ? new StoreCannotWrite('the engine could not finish a write', error) : error
}

/** After an error that leaves its file in doubt the engine answers nothing any more, until the file is opened anew. */
export function isGivenUp(error: unknown): boolean {
  return /database has been invalidated|^FATAL Error/i.test(messageOf(error))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

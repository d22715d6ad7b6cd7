import { readFile } from 'node:fs/promises'

/** How the engine's write-ahead log begins: version 2 of its format. */
const BEGINNING = Buffer.from('640062650002ffff', 'hex')
/** No single entry comes near this; a tear after a crash leaves what was written so far, never a number like it. */
const LARGEST_ENTRY = 2n ** 32n

/**
 * What is wrong with a write-ahead log in a way that no crash leaves it; null when nothing is. The engine itself takes
 * such damage for the torn end of a crash and would throw away everything behind it without a word.
 */
export async function damageInLog(path: string): Promise<string | null> {
  const log = await readFile(path).catch(() => Buffer.alloc(0))
  if (log.length < BEGINNING.length) return null
  if (!log.subarray(0, 4).equals(BEGINNING.subarray(0, 4))) return 'its write-ahead log does not begin like one'
  if (!log.subarray(0, BEGINNING.length).equals(BEGINNING)) return null
  for (let at = BEGINNING.length; at + 16 <= log.length; ) {
    const size = log.readBigUInt64LE(at)
    if (size > LARGEST_ENTRY) return `its write-ahead log cannot be read from byte ${at} on`
    at += 16 + Number(size)
  }
  return null
}

/** Pieces this large are handed over to the browser, which may keep them on disk: a file can be larger than a page should be. */
const PIECE_BYTES = 4 * 1024 * 1024

/** The file ended before its end. */
export class BrokenOff extends Error {}

/**
 * Takes a body in as it comes.
 *
 * @param onBytes told how many bytes are here
 * @throws BrokenOff; what the reading throws when it is stopped
 */
export async function takeFile(
  response: Response,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const pieces: Blob[] = []
  let [parts, size, bytes]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0]
  const handOver = () => {
    pieces.push(new Blob(parts))
    ;[parts, size] = [[], 0]
  }
  const reader = response.body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      parts.push(read.value)
      size += read.value.length
      bytes += read.value.length
      onBytes(bytes)
      if (size >= PIECE_BYTES) handOver()
    }
  } catch (error) {
    if (signal.aborted) throw error
    throw new BrokenOff()
  }
  handOver()
  return new Blob(pieces, { type: response.headers.get('content-type') ?? '' })
}

import { ZoomUnavailable } from './errors.ts'

/**
 * Reads a body as JSON. Bytes are counted as they come out of the decompression, so a small bomb is cut early.
 *
 * @param heard called for every piece
 * @throws ZoomUnavailable (`not-json`, `too-large`, `truncated`)
 */
export async function readJson(response: Response, maxBytes: number, heard: () => void): Promise<unknown> {
  const { status } = response
  const type = response.headers.get('content-type')
  if (type !== null && !/[/+]json\b/i.test(type)) {
    await response.body?.cancel()
    throw new ZoomUnavailable('not-json', { status })
  }
  const text = await readText(response, maxBytes, heard)
  try {
    return JSON.parse(text)
  } catch {
    // Servers that announce no length can break off unnoticed; then the last bracket is missing.
    throw new ZoomUnavailable(/^\s*$|^\s*[[{](?![\s\S]*[\]}]\s*$)/.test(text) ? 'truncated' : 'not-json', { status })
  }
}

async function readText(response: Response, maxBytes: number, heard: () => void): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const piece of response.body ?? []) {
      heard()
      bytes += piece.byteLength
      if (bytes > maxBytes) break
      pieces.push(piece)
    }
  } catch {
    throw new ZoomUnavailable('truncated', { status: response.status })
  }
  if (bytes > maxBytes) throw new ZoomUnavailable('too-large', { status: response.status })
  // Drops a byte order mark; broken UTF-8 becomes U+FFFD, which no identity may contain.
  return new TextDecoder().decode(Buffer.concat(pieces))
}

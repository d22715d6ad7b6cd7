import type { IncomingMessage } from 'node:http'

const LARGEST = 10_000

/** The fields of a form that was sent. */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const part of req) {
    text += String(part)
    if (text.length > LARGEST) throw new Error('too large a form')
  }
  return new URLSearchParams(text)
}

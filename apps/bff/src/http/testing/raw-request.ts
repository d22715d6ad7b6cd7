import { connect } from 'node:net'

/** A request for an address, as text. */
export function get(address: string, ...headers: string[]): string {
  return ['GET ', address, ' HTTP/1.1\r\nHost: localhost\r\n', ...headers.map((line) => `${line}\r\n`), '\r\n'].join('')
}

/**
 * Sends text as it is over a socket, and gives all that comes back until the other side closes or nothing came for a
 * second; with `one answer`, until the first answer has arrived, or nothing came for five. Characters are bytes.
 */
export async function rawRequest(port: number, text: string, until?: 'one answer'): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.setTimeout(until === undefined ? 1000 : 5000, () => socket.destroy())
  const { promise, resolve } = Promise.withResolvers<void>()
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    if (until === 'one answer' && isWhole(received, text.startsWith('HEAD '))) socket.destroy()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => resolve())
  socket.write(Buffer.from(text, 'latin1'))
  await promise
  return received
}

/** The answer itself, without the leave to go on that may come before it. */
export function withoutContinue(received: string): string {
  return received.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
}

function isWhole(received: string, isHead: boolean): boolean {
  const answer = withoutContinue(received)
  const start = answer.indexOf('\r\n\r\n')
  const length = /^content-length: (\d+)\r$/im.exec(answer)?.[1]
  return start !== -1 && answer.length >= start + 4 + (isHead ? 0 : Number(length ?? 0))
}

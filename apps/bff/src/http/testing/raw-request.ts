import { connect } from 'node:net'

/** Sends text as it is over a socket, and gives all that comes back until the other side closes or a second has passed. */
export async function rawRequest(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.setTimeout(1000, () => socket.destroy())
  const { promise, resolve } = Promise.withResolvers<void>()
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.on('close', () => resolve())
  socket.write(text)
  await promise
  return received
}

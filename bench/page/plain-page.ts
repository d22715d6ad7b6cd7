import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

/** Where the plain page is; it is gone after `close`. */
export type PlainPage = { url: string; close: () => void }

/**
 * Serves the same content as the overview as a page written by hand: markup, one canvas, no library. What it takes is
 * about as little as a browser on this machine can take. Its numbers are the answers given here.
 */
export async function servePlainPage(answers: { report: string; agents: string }): Promise<PlainPage> {
  const html = await readFile(new URL('plain-page.html', import.meta.url))
  const server = createServer((req, res) => {
    const body = req.url === '/report.json' ? answers.report : req.url === '/agents.json' ? answers.agents : html
    res.setHeader('Content-Type', body === html ? 'text/html; charset=utf-8' : 'application/json')
    res.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}

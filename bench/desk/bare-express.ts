import { readFileSync } from 'node:fs'
import express from 'express'

// The least that Express can do: bytes that are ready, from a file named on the command line, sent as they are.
const bytes = readFileSync(process.argv[2] ?? '')
const app = express()
app.get('/report', (_req, res) => {
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Encoding', 'br')
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.stdout.write(`http://127.0.0.1:${port}/report\n`)
})

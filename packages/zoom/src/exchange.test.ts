import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { AnswerLimits } from './limits.ts'
import { HOURS, type Script, startScriptedZoom } from './testing/scripted-zoom.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** What a call ends in when the API does this. Only the limit a test is about is short: busy machines are slow. */
async function failure(script: Script, limits: Partial<AnswerLimits> = {}) {
  const closed = Promise.withResolvers<void>()
  const zoom = await startScriptedZoom((request, response, count) => {
    response.on('close', closed.resolve)
    script(request, response, count)
  })
  const error = await zoom
    .connect({ limits, tokens: { get: async () => 'token', current: () => null, refused: () => {} } })
    .timeSheetPage(HOURS)
    .catch((caught) => caught)
  return { error, closed: closed.promise, zoom }
}

describe('time', () => {
  test('no headers', async () => {
    const { error, closed } = await failure(() => {}, { headersMs: 100 })
    expect(error).toMatchObject({ name: 'ZoomUnavailable', cause: 'timeout', retryable: true })
    await closed
  })

  test('headers, then silence', async () => {
    const { error, closed } = await failure(
      (_request, response) => {
        response.writeHead(200, JSON_TYPE)
        response.write('{')
      },
      { silenceMs: 100 },
    )
    expect(error).toMatchObject({ cause: 'timeout' })
    await closed
  })

  test('a trickle that never falls silent', async () => {
    const { error, closed } = await failure(
      (_request, response) => {
        response.writeHead(200, JSON_TYPE)
        const drip = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(drip))
      },
      { totalMs: 300 },
    )
    expect(error).toMatchObject({ cause: 'timeout' })
    await closed
  })

  test('a refusal stays one when its body never comes', async () => {
    const { error } = await failure(
      (_request, response) => {
        response.writeHead(429, { ...JSON_TYPE, 'retry-after': '5' })
        response.write('{')
      },
      { silenceMs: 100 },
    )
    expect(error).toMatchObject({ name: 'ZoomRateLimitError' })
  })
})

describe('size', () => {
  test('a body without end is cut at the limit', async () => {
    let sent = 0
    const { error, closed } = await failure(
      (_request, response) => {
        response.writeHead(200, JSON_TYPE)
        const pour = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536))) sent += 65_536
          if (!response.destroyed) response.once('drain', pour)
        }
        pour()
      },
      { bodyBytes: 1024 * 1024 },
    )
    expect(error).toMatchObject({ cause: 'too-large' })
    await closed
    expect(sent).toBeLessThan(32 * 1024 * 1024)
  })

  test('a gzip bomb is cut by what comes out of it', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const { error } = await failure((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      response.end(bomb)
    })
    expect(error).toMatchObject({ cause: 'too-large' })
  })

  test('an honest compressed page is read', async () => {
    const { error: page } = await failure((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      response.end(gzipSync('\uFEFF{"agents":[],"total_records":0}'))
    })
    expect(page).toMatchObject({ totalRecords: 0 })
  })
})

describe('connection', () => {
  test('refused', async () => {
    const zoom = await startScriptedZoom(() => {})
    zoom.server.close()
    await once(zoom.server, 'close')
    await expect(zoom.connect().timeSheetPage(HOURS)).rejects.toMatchObject({ cause: 'network', code: 'ECONNREFUSED' })
  })

  test('reset before the headers', async () => {
    const { error } = await failure((_request, response) => void response.socket?.resetAndDestroy())
    expect(error).toMatchObject({ name: 'ZoomUnavailable', cause: 'network' })
  })

  test('a server that speaks no TLS is not asked in the clear', async () => {
    const zoom = await startScriptedZoom(() => {})
    const client = zoom.connect({ oauthUrl: `${zoom.origin.replace('http:', 'https:')}/oauth/token` })
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({ cause: 'network' })
    expect(zoom.oauth).toHaveLength(0)
  })

  test('a redirect carries the token nowhere', async () => {
    const elsewhere = await startScriptedZoom(() => {})
    const { error, zoom } = await failure((_request, response) => {
      response.writeHead(307, { location: `${elsewhere.origin}/v2/x` })
      response.end()
    })
    expect(error).toMatchObject({ cause: 'status', status: 307 })
    expect([zoom.api.length, elsewhere.api.length]).toEqual([1, 0])
  })
})

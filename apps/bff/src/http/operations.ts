import type { RequestHandler } from 'express'
import type { Registry } from 'prom-client'
import type { Answers } from './answers.ts'
import { Refusal, retryAfter } from './problems.ts'
import { refuseAnyParameter } from './query.ts'

const READY_WITHIN_MS = 3000

/** For those who run it: whether the process lives, whether it can do its work. */
export function operationRoutes(answers: Answers, isStopping: () => boolean): Record<string, RequestHandler> {
  return {
    '/livez': (req, res) => {
      refuseAnyParameter(req)
      res.setHeader('Content-Type', 'text/plain; charset=utf-8')
      res.setHeader('Cache-Control', 'no-store')
      res.end('alive\n')
    },
    '/readyz': async (req, res) => {
      refuseAnyParameter(req)
      const because = isStopping() ? ['It is stopping.'] : await soon(answers.notReadyBecause())
      if (because.length > 0) throw new Refusal('not-ready', because.join(' '), { headers: retryAfter(5) })
      res.setHeader('Content-Type', 'text/plain; charset=utf-8')
      res.setHeader('Cache-Control', 'no-store')
      res.end('ready\n')
    },
  }
}

/** What Prometheus collects. */
export function metricsRoute(registry: Registry): RequestHandler {
  return async (req, res) => {
    refuseAnyParameter(req)
    const text = await registry.metrics()
    res.setHeader('Content-Type', registry.contentType)
    res.setHeader('Cache-Control', 'no-store')
    res.end(text)
  }
}

async function soon(because: Promise<string[]>): Promise<string[]> {
  const { promise: late, resolve } = Promise.withResolvers<string[]>()
  const timer = setTimeout(resolve, READY_WITHIN_MS, ['The store does not answer.'])
  try {
    return await Promise.race([because, late])
  } finally {
    clearTimeout(timer)
  }
}

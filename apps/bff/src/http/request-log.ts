import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { EXPORT_KEYS, INTERVALS_TABLE_KEYS, QUESTION_KEYS } from '@readyboard/contract'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

const SAFE_ID = /^[\w-]{8,64}$/
const OTHERS = ['wait', 'cursor', 'again', 'background']
const HARMLESS = new Set<string>([...QUESTION_KEYS, ...INTERVALS_TABLE_KEYS, ...EXPORT_KEYS, ...OTHERS])
HARMLESS.delete('search')
const QUIET = /^\/(livez|readyz|metrics|assets\/)/

/** Gives each request its id (the caller's `X-Request-Id` if it is harmless), echoes it and writes one line at the end. */
export function requestLog(log: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger: log,
    genReqId(req, res) {
      const given = req.headers['x-request-id']
      const id = typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'milliseconds' },
    autoLogging: { ignore: (req) => QUIET.test(req.url ?? '') },
    customLogLevel: (_req, res, error) => (error || res.statusCode === 500 ? 'error' : 'info'),
    customSuccessObject: (req, res, value) => ({ ...value, ...line(req, res) }),
    customErrorObject: (req, res, _error, value) => ({ milliseconds: value.milliseconds, ...line(req, res) }),
    customSuccessMessage: (_req, res) => (res.writableFinished ? 'answered' : 'cut off'),
    customErrorMessage: () => 'answered',
    serializers: { req: () => undefined, res: () => undefined },
  })
}

function line(req: IncomingMessage, res: ServerResponse) {
  return { method: req.method, address: withoutNames(req.url ?? ''), status: res.statusCode }
}

/** Ids may stand in the log; what somebody typed to find a person, or sent by mistake, may not. */
function withoutNames(url: string): string {
  const [path = '', query] = url.slice(0, 2000).split('?', 2)
  return query === undefined ? path : `${path}?${query.split('&').map(withoutName).join('&')}`
}

function withoutName(pair: string): string {
  const [name = ''] = pair.split('=', 1)
  if (HARMLESS.has(name)) return pair
  return name === 'search' ? `${name}=…` : '…'
}

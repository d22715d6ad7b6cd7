import { type DestinationStream, type Logger, pino } from 'pino'
import { createLogSink } from './log-sink.ts'

const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'clientSecret',
  'client_secret',
  'accessToken',
  'access_token',
]
const NAMES = [...SECRETS, 'token', 'secret', 'password', 'sessionSecret', 'credentials']

/** `requests` is for the one line of each request, whose few fields are chosen to hold no secret: it looks for none. */
export type Logs = { log: Logger; requests: Logger }

/**
 * The log: one JSON object a line, on standard error, so that standard output keeps what is written for people. Whatever
 * carries the name of a secret, down to the depth at which libraries hang requests into errors, is left out.
 */
export function createLogs(level: string, to: DestinationStream = standardError()): Logs {
  const keys = NAMES.map((name) => (name.includes('-') ? `["${name}"]` : name))
  const under = (prefix: string) => keys.map((key) => (key.startsWith('[') ? prefix + key : `${prefix}.${key}`))
  const paths = [...keys, ...under('*'), ...under('*.*'), ...under('*.*.*')]
  return {
    log: pino({ level, base: null, redact: { paths, censor: '[left out]' } }, to),
    requests: pino({ level, base: null }, to),
  }
}

function standardError(): DestinationStream {
  const sink = createLogSink(2)
  process.once('exit', sink.flushSync)
  return sink
}

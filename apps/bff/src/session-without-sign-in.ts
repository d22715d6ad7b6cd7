import { readFileSync } from 'node:fs'
import type { SessionAnswer } from '@readyboard/contract'
import { z } from 'zod'
import type { Environment } from './environment.ts'

const Package = z.object({ version: z.string() })

/** The session of everybody while nobody signs in: one viewer who may see all queues. */
export function sessionWithoutSignIn(environment: Environment, features: SessionAnswer['features']): SessionAnswer {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return {
    viewer: { id: 'anyone', name: 'Anyone here', email: null },
    rights: { allQueues: true },
    features,
    defaults: { timeZone: environment.defaultTimeZone, weekStartsOn: environment.weekStartsOn },
    zoom: { settleHours: environment.settleHours, lookBackDays: environment.lookBackDays },
    version: Package.parse(JSON.parse(text)).version,
  }
}

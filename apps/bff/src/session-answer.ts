import { readFileSync } from 'node:fs'
import type { SessionAnswer } from '@readyboard/contract'
import { z } from 'zod'
import { may } from './access/policy.ts'
import type { Environment } from './environment.ts'
import type { SessionFor } from './http/list-routes.ts'

const Package = z.object({ version: z.string() })

/** The version of this build. */
export function buildVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return Package.parse(JSON.parse(text)).version
}

/** What the page is told of whoever looks at it. */
export function sessionFor(environment: Environment, features: SessionAnswer['features'], version: string): SessionFor {
  return (viewer) => ({
    viewer: { id: viewer.id, name: viewer.name, email: viewer.email },
    rights: {
      role: viewer.role,
      allQueues: viewer.queues === 'all',
      ownAgent: viewer.self,
      audit: features.signIn && may(viewer, 'audit'),
    },
    features,
    defaults: { timeZone: environment.defaultTimeZone, weekStartsOn: environment.weekStartsOn },
    zoom: { settleHours: environment.settleHours, lookBackDays: environment.lookBackDays },
    version,
  })
}

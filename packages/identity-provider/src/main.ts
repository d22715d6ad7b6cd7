import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startIdentityProvider } from './provider.ts'

const People = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    note: z.string(),
    groups: z.array(z.string()).optional(),
    emailVerified: z.boolean().optional(),
  }),
)

const { values } = parseArgs({
  options: { people: { type: 'string' }, port: { type: 'string' }, 'public-url': { type: 'string' } },
})
const { close, ...announced } = await startIdentityProvider({
  people: People.parse(JSON.parse(values.people ?? '[]')),
  port: Number(values.port ?? 0),
  publicUrl: values['public-url'] ?? null,
})
process.stdout.write(`${JSON.stringify(announced)}\n`)

const stop = () => void close().finally(() => process.exit(0))
process.on('SIGTERM', stop)
// Whoever started it has gone.
process.stdin.on('end', stop).resume()

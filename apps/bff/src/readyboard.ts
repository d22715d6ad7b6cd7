import { setGlobalProxyFromEnv } from 'node:http'
import { runCli } from './cli/program.ts'
import { createTerminal } from './cli/terminal.ts'
import type { Environment } from './environment.ts'
import { operatorParts } from './operator-parts.ts'
import { readEnvironmentOrExit } from './read-environment-or-exit.ts'

let read: Environment | null = null

function environment(): Environment {
  if (read !== null) return read
  read = readEnvironmentOrExit()
  if (read.proxy !== null) setGlobalProxyFromEnv(read.proxy)
  return read
}

// A reader that has had enough (`readyboard export | head`) ends the command, and is no error.
process.stdout.on('error', () => process.exit(0))
const terminal = createTerminal(process.stdin, process.stdout, process.stderr)
process.exitCode = await runCli(process.argv.slice(2), operatorParts(environment, terminal))

import { BadEnvironment, type Environment, readEnvironment } from './environment.ts'

/** EX_CONFIG of sysexits.h: starting again will not help. */
const BAD_CONFIGURATION = 78

/** The environment, or the end of the process with one line for each mistake in it. */
export function readEnvironmentOrExit(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof BadEnvironment)) throw error
    for (const line of error.mistakes) process.stderr.write(`${line}\n`)
    process.exit(BAD_CONFIGURATION)
  }
}

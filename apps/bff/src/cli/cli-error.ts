/** 1: something is wrong (a fetch failed, the doctor found something). 78 is EX_CONFIG of sysexits.h. */
export const EXIT = { fine: 0, wrong: 1, badArguments: 2, badEnvironment: 78 } as const

/** Ends a command with words for a person, a line each. */
export class CliError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.wrong) {
    super(message)
    this.name = 'CliError'
    this.exitCode = exitCode
  }
}

/** An option that cannot be taken as it was given. */
export class BadOption extends CliError {
  constructor(option: string, detail: string) {
    super(`--${option} ${detail}`, EXIT.badArguments)
    this.name = 'BadOption'
  }
}

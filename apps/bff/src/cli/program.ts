import { Command, CommanderError } from 'commander'
import { backfillCommand } from './backfill-command.ts'
import { CliError, EXIT } from './cli-error.ts'
import type { CliParts } from './cli-parts.ts'
import { doctorCommand } from './doctor/doctor-command.ts'
import { estimateCommand } from './estimate-command.ts'
import { exportCommand } from './export-command.ts'
import { migrateCommand } from './migrate-command.ts'

/**
 * Runs one command.
 *
 * @param args what stands behind the program's name
 * @returns the exit code
 */
export async function runCli(args: readonly string[], parts: CliParts): Promise<number> {
  let code: number = EXIT.fine
  const end = (ended: number) => {
    code = ended
  }
  const program = new Command('readyboard').description('What an operator does with Readyboard besides running it.')
  const commands = [estimateCommand, backfillCommand, exportCommand, doctorCommand, migrateCommand]
  for (const create of commands) program.addCommand(create(parts, end))
  const { terminal } = parts
  const output = {
    writeOut: (text: string) => terminal.answer(text.trimEnd()),
    writeErr: (text: string) => terminal.say(text.trimEnd()),
  }
  for (const command of [program, ...program.commands]) {
    const name = command === program ? '' : `${command.name()} `
    command.exitOverride().configureOutput(output).showHelpAfterError(`Try: readyboard ${name}--help`)
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.badArguments
    if (!(error instanceof CliError)) throw error
    terminal.say(error.message)
    return error.exitCode
  }
}

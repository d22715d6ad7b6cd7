import { Command } from 'commander'
import { CliError, EXIT } from './cli-error.ts'
import { type CliParts, troubleInWords } from './cli-parts.ts'

/** `migrate`: brings the store up to this version, while nobody else holds it. */
export function migrateCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = new Command('migrate').option('--json', 'JSON on standard output, for machines')
  return command
    .description('bring the store in DATA_DIR up to this version; the product does so by itself when it starts')
    .action(async () => end(await migrate(parts, command.getOptionValue('json') === true)))
}

async function migrate(parts: CliParts, json: boolean): Promise<number> {
  const { environment, terminal } = parts
  const { dataDir } = environment
  const { from, to } = await parts.migrateStore(dataDir).catch(async (error: unknown) => {
    throw new CliError((await troubleInWords(parts, error)).words)
  })
  terminal.answer(json ? JSON.stringify({ dataDir, from, to }) : inWords(dataDir, from, to))
  return EXIT.fine
}

function inWords(dataDir: string, from: number, to: number): string {
  if (from === to) return `The store in ${dataDir} is at version ${to}; nothing to do.`
  if (from === 0) return `There was no store in ${dataDir}; a new one is at version ${to}.`
  return `The store in ${dataDir} went from version ${from} to ${to}.`
}

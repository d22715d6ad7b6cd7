import { createReadStream } from 'node:fs'
import { access, constants, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Coverage, parseAgentsTable, parseIntervalsTable } from '@readyboard/contract'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { BadOption, CliError, EXIT } from './cli-error.ts'
import type { CliParts } from './cli-parts.ts'
import { writeExport } from './export-file.ts'
import { awaitCoverage, ChangedMeanwhile, type Exported, type TablePage, tablePages } from './export-pages.ts'
import { withProduct } from './find-product.ts'
import type { Product } from './product.ts'
import { addQuestionOptions, readQuestionOptions } from './question-options.ts'
import { addSharedOptions, readUrl, SharedOptions } from './shared-options.ts'
import { plural, secondsInWords } from './words.ts'

const optional = z.string().optional()
const Options = SharedOptions.extend({
  table: z.enum(['agents', 'intervals']),
  format: z.enum(['csv', 'json']),
  out: optional,
  partial: z.boolean().default(false),
  sort: optional,
  order: optional,
  search: optional,
  only: optional,
})
type Options = z.infer<typeof Options>

const MOST_TRIES = 3

/** `export`: a table with all its rows, as a file or on standard output. */
export function exportCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = addSharedOptions(addQuestionOptions(new Command('export')))
  return command
    .description('write all rows of a question as CSV or JSON')
    .addOption(new Option('--table <table>', 'which rows').choices(['agents', 'intervals']).default('agents'))
    .addOption(new Option('--format <format>', 'how they are written').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'a file to write, or to replace; standard output when absent')
    .option('--partial', 'be content with what is stored when the rest is not to be had')
    .option('--sort <column>', 'displayName, start, or the name of a measure')
    .option('--order <order>', 'asc or desc')
    .option('--search <text>', 'only people whose names have this in them')
    .option('--only <which>', 'inconsistent: only rows whose states do not add up (intervals)')
    .action(async () => {
      const options = Options.parse(command.opts())
      const exported = { table: options.table, question: readQuestionOptions(options), view: readView(options) }
      end(await withProduct(parts, readUrl(options), (product) => exportTable(parts, product, exported, options)))
    })
}

/** Written beside its place and put there whole: half an export must not pass for one. */
async function exportTable(parts: CliParts, product: Product, exported: Exported, options: Options): Promise<number> {
  const { out } = options
  const folder = out === undefined ? await mkdtemp(join(tmpdir(), 'readyboard-export-')) : dirname(out)
  if (out !== undefined) await refuseUnwritable(folder)
  const path = out === undefined ? join(folder, 'rows') : `${out}.${process.pid}.part`
  try {
    const { rows, first } = await writeWhole(parts, product, exported, options, path)
    if (out === undefined) await pipeline(createReadStream(path), parts.terminal.stdout, { end: false })
    else await rename(path, out)
    parts.terminal.say(summaryOf(rows, first))
    return EXIT.fine
  } finally {
    await rm(out === undefined ? folder : path, { recursive: true, force: true })
  }
}

async function writeWhole(
  { terminal }: CliParts,
  product: Product,
  asked: Exported,
  { partial, format, json }: Options,
  path: string,
): Promise<{ rows: number; first: TablePage }> {
  for (let tries = 1; ; tries += 1) {
    const { exported, first } = await awaitCoverage(product, asked, partial, (coverage) =>
      terminal.progress(waitingFor(coverage)),
    )
    try {
      const pages = tablePages(product, exported)
      return { rows: await writeExport(path, json ? 'json' : format, asked.table, pages), first }
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      if (tries >= MOST_TRIES) {
        throw new CliError(
          'The numbers went on changing while they were written, so nothing was exported. Ask for a range that has ended.',
        )
      }
    }
  }
}

function readView(options: Options): string {
  const given = { sort: options.sort, order: options.order, search: options.search, only: options.only }
  const params = new URLSearchParams()
  for (const [key, text] of Object.entries(given)) if (text !== undefined) params.set(key, text)
  if (options.table === 'agents' && options.only !== undefined)
    throw new BadOption('only', 'goes with --table intervals')
  const { problems } = options.table === 'agents' ? parseAgentsTable(params) : parseIntervalsTable(params)
  const [first] = problems
  if (first) throw new BadOption(first.parameter, first.detail)
  return params.toString()
}

async function refuseUnwritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK).catch(() => {
    throw new BadOption('out', `names a file in ${folder}, where nothing can be written`)
  })
}

function waitingFor({ fetch, intervals }: Coverage): string {
  const stored = `${intervals.covered} of ${intervals.total} intervals stored`
  return fetch ? `${stored}, ${secondsInWords(fetch.secondsLeft)} left` : stored
}

function summaryOf(rows: number, { coverage: { intervals, asOf, rowsRejected } }: TablePage): string {
  const provisional = intervals.provisional > 0 ? `, ${intervals.provisional} of them may still change` : ''
  const rejected = rowsRejected > 0 ? `; ${plural(rowsRejected, 'row')} of Zoom’s could not be used` : ''
  return `${plural(rows, 'row')}; ${intervals.covered} of ${intervals.total} intervals covered${provisional}; as of ${asOf ?? 'never'}${rejected}`
}

import { createReadStream } from 'node:fs'
import { access, constants, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  type Coverage,
  EXPORT_FORMATS,
  EXPORT_TABLES,
  type ExportView,
  parseExport,
  type Question,
  SEPARATORS,
} from '@readyboard/contract'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { BadOption, CliError, EXIT } from './cli-error.ts'
import type { CliParts } from './cli-parts.ts'
import { awaitCoverage } from './export-coverage.ts'
import { type WrittenFile, writeExport } from './export-file.ts'
import { withProduct } from './find-product.ts'
import type { Product } from './product.ts'
import { addQuestionOptions, readQuestionOptions } from './question-options.ts'
import { addSharedOptions, readUrl, SharedOptions } from './shared-options.ts'
import { plural, secondsInWords } from './words.ts'

const optional = z.string().optional()
const Options = SharedOptions.extend({
  table: z.enum(EXPORT_TABLES),
  format: z.enum(EXPORT_FORMATS),
  out: optional,
  partial: z.boolean().default(false),
  sort: optional,
  order: optional,
  search: optional,
  only: optional,
  separator: optional,
  header: z.boolean(),
  offline: z.boolean(),
})
type Options = z.infer<typeof Options>

const MOST_TRIES = 3

/** `export`: a table with all its rows, as a file or on standard output. */
export function exportCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = addSharedOptions(addQuestionOptions(new Command('export')))
  return command
    .description('write all rows of a question as CSV, XLSX or JSON')
    .addOption(new Option('--table <table>', 'which rows').choices(EXPORT_TABLES).default('agents'))
    .addOption(new Option('--format <format>', 'how they are written').choices(EXPORT_FORMATS).default('csv'))
    .option('--out <file>', 'a file to write, or to replace; standard output when absent')
    .option('--partial', 'be content with what is stored when the rest is not to be had')
    .option('--sort <column>', 'displayName or the name of a measure (agents)')
    .option('--order <order>', 'asc or desc (agents)')
    .option('--search <text>', 'only people whose names have this in them')
    .option('--only <which>', 'inconsistent: only rows whose states do not add up (intervals)')
    .addOption(new Option('--separator <sign>', 'between the fields of CSV').choices(SEPARATORS))
    .option('--no-header', 'without the lines, sheet or object about the file')
    .option('--no-offline', 'without rows that have no online time')
    .action(async () => {
      const options = Options.parse(command.opts())
      const asked = { question: readQuestionOptions(options), view: readView(options) }
      end(await withProduct(parts, readUrl(options), (product) => exportTable(parts, product, asked, options)))
    })
}

type Asked = { question: Question; view: ExportView }
type Written = WrittenFile & { coverage: Coverage }

/** Written beside its place and put there whole: half an export must not pass for one. */
async function exportTable(parts: CliParts, product: Product, asked: Asked, options: Options): Promise<number> {
  const { out } = options
  const folder = out === undefined ? await mkdtemp(join(tmpdir(), 'readyboard-export-')) : dirname(out)
  if (out !== undefined) await refuseUnwritable(folder)
  const path = out === undefined ? join(folder, 'rows') : `${out}.${process.pid}.part`
  try {
    const written = await writeWhole(parts, product, asked, options.partial, path)
    if (out === undefined) await pipeline(createReadStream(path), parts.terminal.stdout, { end: false })
    else await rename(path, out)
    parts.terminal.say(summaryOf(written))
    return EXIT.fine
  } finally {
    await rm(out === undefined ? folder : path, { recursive: true, force: true })
  }
}

async function writeWhole(
  { terminal }: CliParts,
  product: Product,
  { question: asked, view }: Asked,
  partial: boolean,
  path: string,
): Promise<Written> {
  for (let tries = 1; ; tries += 1) {
    const { question, coverage } = await awaitCoverage(product, asked, partial, (now) =>
      terminal.progress(waitingFor(now)),
    )
    const written = await writeExport(product, question, view, path)
    if (written.isComplete || partial) return { ...written, coverage }
    // What was there a moment ago was to be fetched again.
    if (tries >= MOST_TRIES)
      throw new CliError(
        'The numbers went on changing while they were written, so nothing was exported. Ask for a range that has ended.',
      )
  }
}

function readView(options: Options): ExportView {
  const { format, table, sort, order, search, only, separator, json } = options
  const given = { format: json ? 'json' : format, table, sort, order, search, only, separator }
  const params = new URLSearchParams()
  for (const [key, text] of Object.entries(given)) if (text !== undefined) params.set(key, text)
  if (!options.header) params.set('header', 'no')
  if (!options.offline) params.set('offline', 'no')
  const { view, problems } = parseExport(params)
  const [first] = problems
  if (first) throw new BadOption(first.parameter, first.detail.replaceAll(/\b(table|format)=/g, '--$1 '))
  return view
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

function summaryOf({ rows, coverage: { intervals, asOf, rowsRejected } }: Written): string {
  const provisional = intervals.provisional > 0 ? `, ${intervals.provisional} of them may still change` : ''
  const rejected = rowsRejected > 0 ? `; ${plural(rowsRejected, 'row')} of Zoom’s could not be used` : ''
  return `${plural(rows, 'row')}; ${intervals.covered} of ${intervals.total} intervals covered${provisional}; as of ${asOf ?? 'never'}${rejected}`
}

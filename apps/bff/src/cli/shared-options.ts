import type { Command } from 'commander'
import { z } from 'zod'
import { BadOption } from './cli-error.ts'
import { QuestionOptions } from './question-options.ts'

/** What every command takes that speaks to the product. */
export const SharedOptions = QuestionOptions.extend({ url: z.string().optional(), json: z.boolean().default(false) })
export type SharedOptions = z.infer<typeof SharedOptions>

export function addSharedOptions(command: Command): Command {
  return command
    .option('--url <address>', 'where Readyboard runs; HOST, PORT and PUBLIC_URL say so otherwise')
    .option('--json', 'JSON on standard output, for machines')
}

/** @throws BadOption */
export function readUrl({ url }: { url?: string | undefined }): string | undefined {
  if (url === undefined) return undefined
  if (!/^https?:\/\/[^?#]+$/.test(url) || !URL.canParse(url)) {
    throw new BadOption('url', `is "${url}"; expected an address such as http://127.0.0.1:4600`)
  }
  return url.replace(/\/+$/, '')
}

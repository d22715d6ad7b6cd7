import { type Cost, EstimateAnswer } from '@readyboard/contract'
import { Command } from 'commander'
import { backfillQuestions } from './backfill-questions.ts'
import { BadOption, CliError, EXIT } from './cli-error.ts'
import type { CliParts } from './cli-parts.ts'
import { ESTIMATE_PATH } from './estimate-command.ts'
import { withProduct } from './find-product.ts'
import { followFetch } from './follow-fetch.ts'
import type { Product } from './product.ts'
import { addQuestionOptions, isAsked, questionInWords, readQuestionOptions } from './question-options.ts'
import { addSharedOptions, readUrl, SharedOptions } from './shared-options.ts'
import { costInWords, plural, secondsInWords, shareInWords } from './words.ts'

const Options = SharedOptions.extend({ yes: SharedOptions.shape.json, again: SharedOptions.shape.json })

/** `backfill`: has a question fetched behind everybody who waits, and follows it to the end. */
export function backfillCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = addSharedOptions(addQuestionOptions(new Command('backfill')))
  return command
    .description('store a question, or without one the last BACKFILL_DAYS days, behind everybody who waits')
    .option('--again', 'also what is stored and may have changed')
    .option('--yes', 'do not ask, whatever it costs')
    .action(async () => {
      const options = Options.parse(command.opts())
      const asked = isAsked(options) ? questionInWords(readQuestionOptions(options)) : null
      if (asked === null && parts.environment.backfill.days === 0) {
        throw new BadOption('range', 'or another part of a question is missing, and BACKFILL_DAYS is not set')
      }
      end(await withProduct(parts, readUrl(options), (product) => backfill(parts, product, asked, options)))
    })
}

async function backfill(
  parts: CliParts,
  product: Product,
  asked: string | null,
  { yes, again, json }: { yes: boolean; again: boolean; json: boolean },
): Promise<number> {
  const { environment, terminal } = parts
  const zone = product.session.defaults.timeZone
  const questions = asked === null ? backfillQuestions(environment, zone, Date.now() / 1000) : [asked]
  const cost = await costOf(product, questions)
  terminal.say(questions.join('\n'))
  terminal.say(`${costInWords(cost)}; ${shareInWords(cost.alreadyStored)} is stored already.`)
  if (!yes) await agree(parts, cost)

  let requests = 0
  let failed: string | null = null
  for (const question of questions) {
    const path = `/api/v1/fetches?${question}&again=${again}&background=true`
    const fetched = await followFetch(product, path, ({ requestsDone, requestsExpected, secondsLeft }) =>
      terminal.progress(
        `${requests + requestsDone} of ${requests + requestsExpected} requests, ${secondsInWords(secondsLeft)} left`,
      ),
    )
    requests += fetched.requestsDone
    failed = fetched.failed
    // Older days would meet the same end.
    if (failed !== null) break
  }
  if (json) terminal.answer(JSON.stringify({ requests, failed }))
  else terminal.say(failed === null ? `Stored, with ${plural(requests, 'request')}.` : stopped(failed, requests))
  return failed === null ? EXIT.fine : EXIT.wrong
}

function stopped(failed: string, requests: number): string {
  return `Not all of it could be stored: ${failed}\nWhat came with ${plural(requests, 'request')} is kept; the same command goes on from there.`
}

type WholeCost = Cost & { alreadyStored: number; needsConsent: boolean }

async function costOf(product: Product, questions: readonly string[]): Promise<WholeCost> {
  const total = { requests: 0, seconds: 0, shareOfDay: 0, alreadyStored: 0, needsConsent: false }
  for (const question of questions) {
    const cost = await product.get(`${ESTIMATE_PATH}?${question}`, EstimateAnswer)
    total.requests += cost.requests
    total.seconds += cost.seconds
    total.shareOfDay += cost.shareOfDay
    total.alreadyStored += cost.alreadyStored / questions.length
    total.needsConsent ||= cost.needsConsent
  }
  return total
}

/** Over the limits at which the page asks first, a person is asked here, too. Several questions may be over them together. */
async function agree({ environment, terminal }: CliParts, cost: WholeCost): Promise<void> {
  const { share, seconds } = environment.consent
  if (!cost.needsConsent && cost.shareOfDay <= share && cost.seconds <= seconds) return
  if (!terminal.canAsk) {
    throw new BadOption(
      'yes',
      'is missing: this costs more than is fetched without asking (CONSENT_SHARE, CONSENT_SECONDS)',
    )
  }
  if (!(await terminal.ask('Fetch it?'))) throw new CliError('Nothing was fetched.')
}

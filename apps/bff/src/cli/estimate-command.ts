import { EstimateAnswer, formatQuestion } from '@readyboard/contract'
import { Command } from 'commander'
import { EXIT } from './cli-error.ts'
import type { CliParts } from './cli-parts.ts'
import { withProduct } from './find-product.ts'
import { addQuestionOptions, questionInWords, readQuestionOptions } from './question-options.ts'
import { addSharedOptions, readUrl, SharedOptions } from './shared-options.ts'
import { costInWords, shareInWords } from './words.ts'

/** `estimate`: what a question would cost, without asking Zoom for the report. */
export function estimateCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = addSharedOptions(addQuestionOptions(new Command('estimate')))
  return command
    .description('say what a question would cost: requests, seconds, share of the day')
    .action(async () => end(await estimate(parts, SharedOptions.parse(command.opts()))))
}

async function estimate(parts: CliParts, options: SharedOptions): Promise<number> {
  const question = readQuestionOptions(options)
  return await withProduct(parts, readUrl(options), async (product) => {
    const cost = await product.get(`${ESTIMATE_PATH}?${formatQuestion(question)}`, EstimateAnswer)
    parts.terminal.answer(options.json ? JSON.stringify(cost) : inWords(questionInWords(question), cost))
    return EXIT.fine
  })
}

export const ESTIMATE_PATH = '/api/v1/reports/time-sheet/estimate'

function inWords(question: string, cost: EstimateAnswer): string {
  const cheaper = cost.cheaper.map((other) => `cheaper  interval=${other.interval}: ${costInWords(other)}`)
  return [
    `asked    ${question}`,
    `costs    ${cost.requests === 0 ? 'nothing more' : costInWords(cost)}`,
    ...(cost.underWay > 0 ? [`under way about ${cost.underWay} requests that were asked for already`] : []),
    ...(cost.needsConsent
      ? ['consent  is asked before it is fetched: it is over CONSENT_SHARE or CONSENT_SECONDS']
      : []),
    `stored   ${shareInWords(cost.alreadyStored)} of its intervals`,
    ...cheaper,
  ].join('\n')
}

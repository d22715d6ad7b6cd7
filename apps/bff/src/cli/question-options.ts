import { formatQuestion, parseQuestion, QUESTION_KEYS, type Question } from '@readyboard/contract'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { CliError, EXIT } from './cli-error.ts'

const optional = z.string().optional()

/** The question as options: one for each of its parts, or its text form as a whole. */
export const QuestionOptions = z.object({
  question: optional,
  range: optional,
  from: optional,
  to: optional,
  tz: optional,
  interval: optional,
  queue: optional,
  agent: z.array(z.string()).optional(),
  team: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  week: optional,
})
export type QuestionOptions = z.infer<typeof QuestionOptions>

const PARTS = ['range', 'from', 'to', 'tz', 'interval', 'queue', 'agent', 'team', 'except', 'week'] as const

export function addQuestionOptions(command: Command): Command {
  const collect = (agent: string, before: string[] = []) => [...before, agent]
  return command
    .addOption(
      new Option(
        '--question <text>',
        'the whole question, as in a link: "range=last-7-days&tz=Europe/Berlin"',
      ).conflicts([...PARTS]),
    )
    .option('--range <range>', 'today, yesterday, last-7-days, last-month …')
    .option('--from <day>', 'first day (yyyy-MM-dd) or wall time (yyyy-MM-ddTHH:mm)')
    .option('--to <day>', 'last day, or wall time before which it ends')
    .option('--tz <zone>', 'IANA time zone, such as Europe/Berlin')
    .option('--interval <interval>', '15_minutes, 30_minutes, 1_hour, 1_day, 1_week, 1_month')
    .option('--queue <id>', 'one queue; all when absent')
    .addOption(new Option('--agent <id>', 'an agent, may be repeated; all when absent').argParser(collect))
    .addOption(new Option('--team <id>', 'the members of a team, may be repeated').argParser(collect))
    .addOption(new Option('--except <id>', 'an agent to leave out, may be repeated').argParser(collect))
    .option('--week <day>', 'first day of the week: monday, sunday, saturday')
}

/** @throws CliError naming each option that cannot be taken */
export function readQuestionOptions(options: QuestionOptions): Question {
  const whole = options.question
  const params = whole === undefined ? paramsOf(options) : new URLSearchParams(afterQuestionMark(whole))
  const { question, problems } = parseQuestion(params)
  if (problems.length === 0) return question
  const lines = problems.map(({ parameter, detail }) =>
    whole === undefined ? `--${parameter} ${detail}` : `--question has \`${parameter}\`, which ${detail}`,
  )
  throw new CliError(lines.join('\n'), EXIT.badArguments)
}

export const isAsked = (options: QuestionOptions): boolean =>
  options.question !== undefined || PARTS.some((part) => options[part] !== undefined)

/** As a person reads it, and types it again. */
export function questionInWords(question: Question): string {
  return formatQuestion(question) || 'range=last-24-hours'
}

function paramsOf(options: QuestionOptions): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of QUESTION_KEYS) {
    if (key === 'compare') continue
    const given = options[key]
    for (const text of typeof given === 'string' ? [given] : (given ?? [])) params.append(key, text)
  }
  return params
}

/** A link pasted whole is a question, too. */
function afterQuestionMark(text: string): string {
  return text.slice(text.indexOf('?') + 1)
}

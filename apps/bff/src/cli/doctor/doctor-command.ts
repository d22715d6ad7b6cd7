import { Command } from 'commander'
import { z } from 'zod'
import { EXIT } from '../cli-error.ts'
import type { CliParts } from '../cli-parts.ts'
import { addSharedOptions, readUrl } from '../shared-options.ts'
import { examine } from './examine.ts'
import { type Finding, findingInWords } from './finding.ts'

const Options = z.object({ url: z.string().optional(), json: z.boolean().default(false) })

/** `doctor`: whether everything that the product needs is there, check by check, in plain words. */
export function doctorCommand(parts: CliParts, end: (code: number) => void): Command {
  const command = addSharedOptions(new Command('doctor'))
  return command
    .description('check environment, Zoom, credentials, scopes, clock, quota and store, and say what to do')
    .action(async () => {
      const options = Options.parse(command.opts())
      const findings: Finding[] = []
      for await (const finding of examine(parts, readUrl(options))) {
        findings.push(finding)
        if (!options.json) parts.terminal.answer(findingInWords(finding))
      }
      const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length
      if (options.json) parts.terminal.answer(JSON.stringify({ findings, bad: count('bad'), warn: count('warn') }))
      else parts.terminal.say(`${count('bad')} bad, ${count('warn')} to look at, ${count('ok')} ok`)
      end(count('bad') > 0 ? EXIT.wrong : EXIT.fine)
    })
}

import type { Coverage } from '@readyboard/contract'
import { stretchWords } from '../coverage/coverage-words.ts'
import { TROUBLE } from '../words/trouble.ts'
import { Countdown } from './countdown.tsx'
import { troubleTitle } from './trouble-words.ts'

/** What is in the way of a fetch that goes on: `Mon 26 Oct: Zoom asked us to slow down. Next try in 0:04`. */
export function FetchTrouble({ coverage: { problem, parts } }: { coverage: Coverage }) {
  if (!problem) return null
  const [failed, ...others] = parts.filter(({ state }) => state === 'failed')
  const title = troubleTitle(problem.code)
  return (
    <p>
      <span role="status">
        {failed && others.length === 0 ? TROUBLE.where({ where: stretchWords(failed.from, failed.to), title }) : title}
      </span>{' '}
      {problem.retryAt && <Countdown to={Date.parse(problem.retryAt)} />}
    </p>
  )
}

import type { SessionAnswer } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { CELL_MARKS } from '../coverage/cell-marks.ts'
import { Icon } from '../ui/icon.tsx'
import { ABOUT } from '../words/about.ts'
import { COVERAGE_LIST } from '../words/coverage-list.ts'
import { AboutCard } from './about-card.tsx'

const WORDS = ABOUT.coverage
const STATE_NAMES = COVERAGE_LIST.states
type State = keyof typeof STATE_NAMES

const STATES: readonly State[] = ['final', 'provisional', 'fetching', 'failed', 'missing', 'out-of-reach']
const SAMPLES: Partial<Record<State, string>> = WORDS.samples

/** What the cells of the coverage strip mean. */
export function CoverageLegend() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <AboutCard title={WORDS.title} note={WORDS.note}>
      <ul className="px-4 pb-2">
        {STATES.map((state) => {
          const mark = CELL_MARKS[state]
          return (
            <li
              key={state}
              className="grid grid-cols-[80px_1fr] items-center gap-x-3 border-t border-line py-2 first:border-0 md:grid-cols-[80px_92px_1fr]"
            >
              <span aria-hidden="true" className={`coverage-cell sample ${state}`}>
                {mark && <Icon name={mark} />}
                {SAMPLES[state]}
              </span>
              <span className="font-semibold">{STATE_NAMES[state]}</span>
              <span className="text-xs text-t2 max-md:col-start-2">{wordsOf(state, session?.zoom)}</span>
            </li>
          )
        })}
      </ul>
    </AboutCard>
  )
}

function wordsOf(state: State, zoom: SessionAnswer['zoom'] | undefined): string {
  switch (state) {
    case 'provisional':
      return zoom ? WORDS.provisional({ hours: String(zoom.settleHours) }) : WORDS.provisionalForAWhile
    case 'out-of-reach':
      return zoom ? WORDS.outOfReach({ days: String(zoom.lookBackDays) }) : WORDS.outOfReachAbout
    default:
      return WORDS[state]
  }
}

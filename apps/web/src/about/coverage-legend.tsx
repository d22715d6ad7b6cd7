import type { SessionAnswer } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/list-queries.ts'
import { CELL_MARKS } from '../coverage/cell-marks.ts'
import { STATE_NAMES } from '../coverage/stretch-words.ts'
import { Icon } from '../ui/icon.tsx'
import { AboutCard } from './about-card.tsx'

type State = keyof typeof STATE_NAMES

const STATES: readonly State[] = ['final', 'provisional', 'fetching', 'failed', 'missing', 'out-of-reach']
const LABELS: Partial<Record<State, string>> = { final: 'Mon 2', fetching: '7/10', failed: 'Wed 4' }

/** What the cells of the coverage strip mean. */
export function CoverageLegend() {
  const { data: session } = useQuery(sessionQuery)
  return (
    <AboutCard title="Coverage strip" note="Hatching always means not final.">
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
                {LABELS[state]}
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
    case 'final':
      return 'Closed and final. Never fetched again.'
    case 'provisional':
      return `Running, or fetched less than ${zoom ? `${zoom.settleHours} h` : 'a while'} after it closed. Zoom may still change it.`
    case 'fetching':
      return 'Pages are arriving now.'
    case 'failed':
      return 'Could not be fetched. Will be tried again.'
    case 'missing':
      return 'Still to come, queued, or waiting for consent.'
    case 'out-of-reach':
      return `Zoom gives ${zoom ? `${zoom.lookBackDays} days` : 'about half a year'} back, and it was not stored.`
  }
}

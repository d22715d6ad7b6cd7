import type { PartState } from '@readyboard/contract'
import { Icon, type IconName } from '../ui/icon.tsx'
import { AboutCard } from './about-card.tsx'

const STATES: { state: PartState; mark?: IconName; label?: string; name: string; words: string }[] = [
  { state: 'final', mark: 'check', label: 'Mon 2', name: 'Fetched', words: 'Closed and final. Never fetched again.' },
  { state: 'provisional', name: 'Provisional', words: 'Running or closed not long ago. Zoom may still change it.' },
  { state: 'fetching', mark: 'refresh', name: 'Fetching', words: 'Pages are arriving now.' },
  {
    state: 'failed',
    mark: 'close',
    label: 'Wed 4',
    name: 'Failed',
    words: 'Could not be fetched. Will be tried again.',
  },
  { state: 'missing', name: 'Not started', words: 'In the future, or queued.' },
  { state: 'out-of-reach', name: 'Out of reach', words: 'Zoom no longer serves it, and it was not stored.' },
]

/** What the cells of the coverage strip mean. */
export function CoverageLegend() {
  return (
    <AboutCard title="Coverage strip" note="Hatching always means not final.">
      <ul className="px-4 pb-2">
        {STATES.map(({ state, mark, label, name, words }) => (
          <li
            key={state}
            className="grid grid-cols-[80px_1fr] items-center gap-x-3 border-t border-line py-2 first:border-0 md:grid-cols-[80px_92px_1fr]"
          >
            <span aria-hidden="true" className={`coverage-cell sample ${state}`}>
              {mark && <Icon name={mark} />}
              {label}
            </span>
            <span className="font-semibold">{name}</span>
            <span className="text-xs text-t2 max-md:col-start-2">{words}</span>
          </li>
        ))}
      </ul>
    </AboutCard>
  )
}

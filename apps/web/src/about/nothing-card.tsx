import { AboutCard } from './about-card.tsx'

const KINDS = [
  { mark: '○', name: 'Offline', words: 'The agent was never signed in. Counts as zero.', value: '0:00:00' },
  {
    mark: '◉',
    name: 'Online, no calls',
    words: 'Signed in, nothing was offered. Time counts, calls are zero.',
    value: '0',
  },
  {
    mark: '┄',
    name: 'Not a member',
    words: 'The agent was not in this queue then. Left out of every total.',
    value: '–',
  },
  {
    mark: '⊠',
    name: 'No data yet',
    words: 'Not fetched, or Zoom failed. Left out, and the total says so.',
    value: '–',
  },
] as const

/** Four ways in which a number can be absent; only the first two are zeros. */
export function NothingCard() {
  return (
    <AboutCard title="Four kinds of nothing" note="A quiet agent must never look like a missing one.">
      <ul className="px-4 pb-2">
        {KINDS.map(({ mark, name, words, value }) => (
          <li key={name} className="flex items-center gap-3 border-t border-line py-2 first:border-0">
            <span aria-hidden="true" className="grid size-7 flex-none place-items-center rounded-2 bg-sunken text-base">
              {mark}
            </span>
            <div className="flex-1">
              <p className="font-semibold">{name}</p>
              <p className="text-xs text-t2">{words}</p>
            </div>
            <span className="tag">{value}</span>
          </li>
        ))}
      </ul>
    </AboutCard>
  )
}

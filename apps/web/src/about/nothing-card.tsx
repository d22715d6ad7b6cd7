import { NothingMark } from '../ui/nothing-mark.tsx'
import { NOTHING_KINDS, NOTHING_WORDS, type NothingKind } from '../ui/nothing-words.ts'
import { AboutCard } from './about-card.tsx'

/** What stands in the cells. */
const VALUES: Record<NothingKind, string> = {
  offline: '0:00:00',
  'no-calls': '0 calls',
  'not-a-member': 'no value',
  'not-fetched': 'no value',
}

/** Four ways in which a number can be absent; only the first two are zeros. */
export function NothingCard() {
  return (
    <AboutCard title="Four kinds of nothing" note="A quiet agent must never look like a missing one.">
      <ul className="px-4 pb-2">
        {NOTHING_KINDS.map((kind) => (
          <li key={kind} className="flex items-center gap-3 border-t border-line py-2 first:border-0">
            <span className="grid size-7 flex-none place-items-center rounded-2 bg-sunken">
              <NothingMark kind={kind} size={16} />
            </span>
            <div className="flex-1">
              <p className="font-semibold">{NOTHING_WORDS[kind].name}</p>
              <p className="text-xs text-t2">{NOTHING_WORDS[kind].words}</p>
            </div>
            <span className="tag">
              <NothingMark kind={kind} />
              {VALUES[kind]}
            </span>
          </li>
        ))}
      </ul>
    </AboutCard>
  )
}

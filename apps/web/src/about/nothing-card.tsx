import { NOTHING_KINDS } from '../ui/nothing-kinds.ts'
import { NothingMark } from '../ui/nothing-mark.tsx'
import { ABOUT } from '../words/about.ts'
import { NOTHING } from '../words/nothing.ts'
import { AboutCard } from './about-card.tsx'

const WORDS = ABOUT.nothing

/** Four ways in which a number can be absent; only the first two are zeros. */
export function NothingCard() {
  return (
    <AboutCard title={WORDS.title} note={WORDS.note}>
      <ul className="px-4 pb-2">
        {NOTHING_KINDS.map((kind) => (
          <li key={kind} className="flex items-center gap-3 border-t border-line py-2 first:border-0">
            <span className="grid size-7 flex-none place-items-center rounded-2 bg-sunken">
              <NothingMark kind={kind} size={16} />
            </span>
            <div className="flex-1">
              <p className="font-semibold">{NOTHING[kind].name}</p>
              <p className="text-xs text-t2">{NOTHING[kind].words}</p>
            </div>
            <span className="tag">
              <NothingMark kind={kind} />
              {WORDS.values[kind]}
            </span>
          </li>
        ))}
      </ul>
    </AboutCard>
  )
}

import { NothingMark } from './nothing-mark.tsx'
import { NOTHING_WORDS, type NothingKind } from './nothing-words.ts'

/** What the marks among some rows stand for, below them. */
export function NothingKey({ kinds }: { kinds: readonly NothingKind[] }) {
  return (
    <span className="nothing-key">
      {kinds.map((kind) => (
        <span key={kind} title={NOTHING_WORDS[kind].words}>
          <NothingMark kind={kind} />
          {NOTHING_WORDS[kind].name}
        </span>
      ))}
    </span>
  )
}

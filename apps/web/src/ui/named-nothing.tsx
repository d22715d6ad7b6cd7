import { NAMED_NOTHING, NOTHING } from '../words/nothing.ts'
import type { NothingKind } from './nothing-kinds.ts'
import { NothingMark } from './nothing-mark.tsx'

/** The mark where there is no room for its words: they are its name and its tooltip. */
export function NamedNothing({ kind }: { kind: NothingKind }) {
  const { name, words } = NOTHING[kind]
  return (
    <span role="img" aria-label={name} title={NAMED_NOTHING({ name, words })} className="named-nothing">
      <NothingMark kind={kind} />
    </span>
  )
}

/** The mark and its name, where something else would stand that there is nothing of. */
export function NothingTag({ kind, className = '' }: { kind: NothingKind; className?: string }) {
  const { name, words } = NOTHING[kind]
  return (
    <span className={`tag nothing-tag ${className}`} title={words}>
      <NothingMark kind={kind} />
      <span>{name}</span>
    </span>
  )
}

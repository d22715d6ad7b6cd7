import { LINK_KINDS, type LinkKind } from '@readyboard/contract'
import { useId } from 'react'
import { Icon } from '../ui/icon.tsx'
import { SHARE } from '../words/share.ts'
import { ShareMark } from './share-mark.tsx'
import '../ui/option.css'

/** What a kind of link would hold; `able` is false where it cannot be made, and the words say why. */
export type TimeOption = { words: string; able: boolean }

type TimeOptionsProps = {
  options: Readonly<Record<LinkKind, TimeOption>>
  kind: LinkKind
  onChoose: (kind: LinkKind) => void
}

const MARKS = {
  rolling: <ShareMark name="roll" />,
  fixed: <Icon name="calendar" small />,
  pinned: <ShareMark name="pin" />,
} satisfies Record<LinkKind, React.JSX.Element>

/** Which time a link holds: one that moves, two fixed ends, or the numbers themselves. */
export function TimeOptions({ options, kind, onChoose }: TimeOptionsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="share-label">{SHARE.timeInLink}</legend>
      {LINK_KINDS.map((choice) => (
        <Choice key={choice} {...{ choice, ...options[choice], chosen: choice === kind, onChoose }} />
      ))}
    </fieldset>
  )
}

type ChoiceProps = TimeOption & { choice: LinkKind; chosen: boolean; onChoose: (kind: LinkKind) => void }

function Choice({ choice, words, able, chosen, onChoose }: ChoiceProps) {
  const [name, facts] = [useId(), useId()]
  return (
    <label className="option">
      <input
        type="radio"
        name="time-in-link"
        aria-labelledby={name}
        aria-describedby={facts}
        checked={chosen}
        disabled={!able}
        onChange={() => onChoose(choice)}
      />
      <span className="min-w-0">
        <b id={name} className={`flex items-center gap-[6px] font-semibold ${able ? '' : 'text-t3'}`}>
          {MARKS[choice]}
          {SHARE.kinds[choice]}
        </b>
        <span id={facts} className={`block text-xs ${able ? 'text-t2' : 'text-t3'}`}>
          {words}
        </span>
      </span>
    </label>
  )
}

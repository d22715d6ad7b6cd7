import { useId } from 'react'
import { UI } from '../words/ui.ts'
import { onIntent } from './on-intent.ts'

/** One choice of a segmented control; `disabled` says why it cannot be chosen and shows that as a tooltip. */
export type Segment<Value extends string> = {
  value: Value
  label: string
  title?: string
  disabled?: string
  shortcut?: string
}

type SegmentedProps<Value extends string> = {
  label: string
  segments: readonly Segment<Value>[]
  value: Value | null
  /** Also called for the choice that is on: what is drawn may be older than what is chosen. */
  onChange: (value: Value) => void
  /** Somebody points at a choice, or has the focus on it. */
  onIntent?: (value: Value) => void
  /** What one of the choices would bring, to be read while it is pointed at. */
  note?: { of: Value; words: string } | null
  small?: boolean
  className?: string
}

/** A row of choices of which one is on. A choice that cannot be made stays reachable, so that its reason can be read. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange, note = null, small = false, className = '' } = props
  const about = props.onIntent
  const noteId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as an inline row in every browser
    <div role="group" aria-label={label} className={`segmented ${small ? 'small' : ''} ${className}`}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          aria-disabled={segment.disabled ? true : undefined}
          aria-label={segment.disabled ? UI.disabled({ choice: segment.label, why: segment.disabled }) : undefined}
          data-shortcut={segment.shortcut}
          aria-describedby={note?.of === segment.value ? noteId : undefined}
          title={note?.of === segment.value ? undefined : (segment.disabled ?? segment.title)}
          {...(about && onIntent(() => about(segment.value)))}
          onClick={() => !segment.disabled && onChange(segment.value)}
        >
          {segment.label}
        </button>
      ))}
      {note && (
        <span id={noteId} role="tooltip" className="segment-note">
          {note.words}
        </span>
      )}
    </div>
  )
}

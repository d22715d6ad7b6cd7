import { COLUMN_WORDS } from '../../words/columns.ts'
import { IconButton } from '../button.tsx'
import { MAX_WIDTH, MIN_WIDTH, WIDTH_STEP } from './width-bounds.ts'

type ColumnWidthProps = {
  column: string
  /** In pixels; undefined while it is as wide as what it holds. */
  width: number | undefined
  onWidth: (width: number | null) => void
}

/** From here a column goes on that nobody has set yet. */
const FIRST_WIDTH = 112

/** The width of a column in steps: the keyboard's way to what dragging its edge does. */
export function ColumnWidth({ column, width, onWidth }: ColumnWidthProps) {
  const now = width ?? FIRST_WIDTH
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as an inline row in every browser
    <span role="group" aria-label={COLUMN_WORDS.widthOf({ column })} className="width-steps">
      <IconButton
        icon="minus"
        label={COLUMN_WORDS.narrower({ column })}
        aria-disabled={now <= MIN_WIDTH}
        onClick={() => onWidth(now - 2 * WIDTH_STEP)}
      />
      <button
        type="button"
        className="width-value"
        aria-label={width === undefined ? undefined : COLUMN_WORDS.automaticWidth({ column })}
        title={width === undefined ? undefined : COLUMN_WORDS.automaticWidth({ column })}
        disabled={width === undefined}
        onClick={() => onWidth(null)}
      >
        {width === undefined ? COLUMN_WORDS.automatic : COLUMN_WORDS.pixels({ width: String(width) })}
      </button>
      <IconButton
        icon="plus"
        label={COLUMN_WORDS.wider({ column })}
        aria-disabled={now >= MAX_WIDTH}
        onClick={() => onWidth(now + 2 * WIDTH_STEP)}
      />
    </span>
  )
}

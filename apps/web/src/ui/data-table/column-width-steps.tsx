import { COLUMN_WORDS } from '../../words/columns.ts'
import { IconButton } from '../button.tsx'
import { drawnWidth } from './column-width.ts'
import { steppedWidth, WIDTH_STEP } from './width-bounds.ts'

type ColumnWidthProps = {
  id: string
  column: string
  /** In pixels; undefined while it is as wide as what it holds. */
  width: number | undefined
  onStep: (step: number, drawnWidth: number) => void
  onAutomatic: () => void
}

/** From here a column goes on that nobody has set yet, where no table shows it. */
const FIRST_WIDTH = 112
const STEP = 2 * WIDTH_STEP

/** The width of a column in steps: the keyboard's way to what dragging its edge does. */
export function ColumnWidth({ id, column, width, onStep, onAutomatic }: ColumnWidthProps) {
  const able = (step: number) => width === undefined || steppedWidth(width, step) !== null
  const change = (step: number) => onStep(step, drawnWidth(id) ?? FIRST_WIDTH)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as an inline row in every browser
    <span role="group" aria-label={COLUMN_WORDS.widthOf({ column })} className="width-steps">
      <IconButton
        icon="minus"
        label={COLUMN_WORDS.narrower({ column })}
        aria-disabled={!able(-STEP)}
        onClick={() => change(-STEP)}
      />
      <button
        type="button"
        className="width-value"
        aria-label={width === undefined ? undefined : COLUMN_WORDS.automaticWidth({ column })}
        title={width === undefined ? undefined : COLUMN_WORDS.automaticWidth({ column })}
        disabled={width === undefined}
        onClick={onAutomatic}
      >
        {width === undefined ? COLUMN_WORDS.automatic : COLUMN_WORDS.pixels({ width: String(width) })}
      </button>
      <IconButton
        icon="plus"
        label={COLUMN_WORDS.wider({ column })}
        aria-disabled={!able(STEP)}
        onClick={() => change(STEP)}
      />
    </span>
  )
}

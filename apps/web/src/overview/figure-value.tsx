import { formatPercentNumber, formatWholePercentNumber, MISSING, type Part } from '../ui/format.ts'
import { Reason } from '../ui/reason.tsx'

/** What stands for a value that is not there. */
export const NO_VALUE: readonly Part[] = [{ value: MISSING, unit: '' }]

type FigureValueProps = {
  parts: readonly Part[]
  /** The value is right only about. */
  about?: boolean
  /** The sum behind the value, or why there is none. */
  reason?: string | null
}

/** A large value with its units set smaller. */
export function FigureValue({ parts, about = false, reason = null }: FigureValueProps) {
  const value = parts.map((part, index) => (
    <span key={part.unit}>
      {index > 0 && ' '}
      {part.value}
      {part.unit && <span className="unit">{part.unit}</span>}
    </span>
  ))
  return (
    <div className="figure-value">
      {about && parts !== NO_VALUE && <span className="about">≈</span>}
      {reason ? (
        <Reason reason={reason} label={parts === NO_VALUE ? reason : undefined}>
          {value}
        </Reason>
      ) : (
        value
      )}
    </div>
  )
}

export function percentParts(ratio: number | null, whole = false): readonly Part[] {
  if (ratio === null) return NO_VALUE
  return [{ value: whole ? formatWholePercentNumber(ratio) : formatPercentNumber(ratio), unit: '\u202f%' }]
}

import { formatPercentNumber, MISSING, type Part } from '../ui/format.ts'

/** What stands for a value that is not there. */
export const NO_VALUE: readonly Part[] = [{ value: MISSING, unit: '' }]

/** A large value with its units set smaller. */
export function FigureValue({ parts, about = false }: { parts: readonly Part[]; about?: boolean }) {
  return (
    <div className="figure-value">
      {about && parts !== NO_VALUE && <span className="about">≈</span>}
      {parts.map(({ value, unit }, index) => (
        <span key={unit}>
          {index > 0 && ' '}
          {value}
          {unit && <span className="unit">{unit}</span>}
        </span>
      ))}
    </div>
  )
}

export function percentParts(ratio: number | null): readonly Part[] {
  return ratio === null ? NO_VALUE : [{ value: formatPercentNumber(ratio), unit: '\u202f%' }]
}

import type { DurationUnit } from './format.ts'
import { Segmented } from './segmented.tsx'

const UNITS = [
  { value: 'clock', label: 'h:mm:ss' },
  { value: 'decimal', label: 'Decimal', title: 'Hours with two decimals' },
] as const

type DurationUnitChoiceProps = { unit: DurationUnit; onChange: (unit: DurationUnit) => void; className?: string }

/** Whether a table writes durations by the clock or as decimal hours. */
export function DurationUnitChoice({ unit, onChange, className = '' }: DurationUnitChoiceProps) {
  return (
    <Segmented small label="Durations as" segments={UNITS} value={unit} onChange={onChange} className={className} />
  )
}

import { DURATION_UNIT_WORDS as WORDS } from '../words/duration-units.ts'
import type { DurationUnit } from './format.ts'
import { Segmented } from './segmented.tsx'

const UNITS = [
  { value: 'clock', label: WORDS.clock },
  { value: 'decimal', label: WORDS.decimal, title: WORDS.decimalHelp },
] as const

type DurationUnitChoiceProps = { unit: DurationUnit; onChange: (unit: DurationUnit) => void; className?: string }

/** Whether a table writes durations by the clock or as decimal hours. */
export function DurationUnitChoice({ unit, onChange, className = '' }: DurationUnitChoiceProps) {
  return <Segmented small label={WORDS.title} segments={UNITS} value={unit} onChange={onChange} className={className} />
}

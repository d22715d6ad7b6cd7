import { UI } from '../words/ui.ts'
import type { DurationUnit } from './format.ts'
import { Segmented } from './segmented.tsx'

const UNITS = [
  { value: 'clock', label: UI.clock },
  { value: 'decimal', label: UI.decimal, title: UI.decimalHelp },
] as const

type DurationUnitChoiceProps = { unit: DurationUnit; onChange: (unit: DurationUnit) => void; className?: string }

/** Whether a table writes durations by the clock or as decimal hours. */
export function DurationUnitChoice({ unit, onChange, className = '' }: DurationUnitChoiceProps) {
  return (
    <Segmented small label={UI.durations} segments={UNITS} value={unit} onChange={onChange} className={className} />
  )
}

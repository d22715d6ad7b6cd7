import type { Summary } from '@readyboard/contract'
import { useId } from 'react'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatSeconds } from '../ui/format.ts'
import '../ui/option.css'
import { DEFINITION_NOTES } from '../words/definition-notes.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { WHICH_OCCUPANCY as WORDS } from '../words/which-occupancy.ts'
import { OCCUPANCIES, occupancyParts } from './occupancies.ts'
import { occupancyText } from './sum-words.ts'

type DefinitionOptionProps = {
  choice: OccupancyChoice
  summary: Summary
  chosen: boolean
  onChoose: (choice: OccupancyChoice) => void
}

/** One meaning of occupancy as a choice: its formula, its seconds, its value, its target. */
export function DefinitionOption({ choice, summary, chosen, onChoose }: DefinitionOptionProps) {
  const { title, formula, target } = OCCUPANCIES[choice]
  const sum = occupancyParts(summary, choice)
  const [name, facts] = [useId(), useId()]
  return (
    <label className="option">
      <input
        type="radio"
        name="definition"
        aria-labelledby={name}
        aria-describedby={facts}
        checked={chosen}
        // biome-ignore lint/a11y/noAutofocus: whoever opens the choice goes on from what is chosen
        autoFocus={chosen}
        onChange={() => onChoose(choice)}
      />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-3 font-semibold">
          <span id={name}>{title}</span>
          <span>{occupancyText(summary, choice)}</span>
        </span>
        <span id={facts} className="definition-facts">
          <span className="text-t2">{choice === 'zoom' ? OCCUPANCY.asZoomReports : formula}</span>
          <span className="text-t3">
            {sum
              ? WORDS.sum({ part: formatSeconds(sum.part), whole: formatSeconds(sum.whole) })
              : choice === 'zoom' && DEFINITION_NOTES.zoom}
          </span>
          {choice !== 'zoom' && <span className="tag">{target ? WORDS.target(band(target)) : WORDS.noTarget}</span>}
        </span>
      </span>
    </label>
  )
}

const band = ({ from, to }: { from: number; to: number }) => ({
  from: String(Math.round(from * 100)),
  to: String(Math.round(to * 100)),
})

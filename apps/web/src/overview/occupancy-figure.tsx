import type { Summary } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import type { MouseEvent } from 'react'
import { DeltaMark } from '../compare/delta-mark.tsx'
import type { Delta } from '../compare/deltas.ts'
import { availableSeconds, OCCUPANCIES, occupancyParts } from '../occupancy/occupancies.ts'
import { occupancyReason } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatHoursBeside } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { FIGURES } from '../words/figures.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { bandWords } from './band-words.ts'
import { FigureValue, percentParts } from './figure-value.tsx'

/** What opens the definitions; absent while the page's code is still on its way. */
export type DefinitionButtonProps = {
  open: boolean
  onOpen: (event: MouseEvent<HTMLButtonElement>) => void
  onIntent: () => void
}

type OccupancyFigureProps = {
  summary: Summary
  covered: string | null
  occupancy: OccupancyChoice
  /** The agents and intervals behind the summary. */
  restsOn: string | null
  delta: Delta | null
  definition: DefinitionButtonProps | undefined
}

/** Occupancy with what it divides, and where it lies beside the target, where its definition has one. */
export function OccupancyFigure({ summary, covered, occupancy, restsOn, delta, definition }: OccupancyFigureProps) {
  const { measure, words, short, target } = OCCUPANCIES[occupancy]
  const value = summary[measure]
  const available = availableSeconds(summary) ?? 0
  const sum = occupancyParts(summary, occupancy)
  return (
    <div className="occupancy-figure card">
      <button
        type="button"
        className="figure-name definition-button"
        aria-haspopup="dialog"
        aria-expanded={definition?.open ?? false}
        onPointerEnter={definition?.onIntent}
        onFocus={definition?.onIntent}
        onClick={definition?.onOpen}
      >
        <b className="font-semibold text-t1">{OCCUPANCY.name}</b> <span className="max-md:hidden">{words}</span>
        <span className="md:hidden">{short}</span>
        <Icon name="chevron-down" small />
      </button>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <FigureValue
          parts={percentParts(value, occupancy === 'zoom')}
          reason={occupancyReason(summary, occupancy, restsOn)}
        />
        <span className="band-words">{bandWords(value, available, target)}</span>
      </div>
      <OccupancyTrack value={value} target={target} thin={available < MINIMUM_AVAILABLE_SECONDS} start={0} large />
      <div className="occupancy-sum">
        {/* There is no room for both, and beside it four figures say how much is there. */}
        {delta ? <DeltaMark delta={delta} /> : covered && <span>{covered}</span>}
        {sum && (
          <span className="text-t3 md:ml-auto">
            {formatHoursBeside(sum.part)} ÷ {formatHoursBeside(sum.whole)}
          </span>
        )}
        {!sum && value !== null && <span className="text-t3 md:ml-auto">{FIGURES.weighted}</span>}
      </div>
    </div>
  )
}

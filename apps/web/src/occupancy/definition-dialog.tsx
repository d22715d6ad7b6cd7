import type { TimeSheetReport } from '@readyboard/contract'
import { definitionValue } from '@readyboard/timesheet'
import { useState } from 'react'
import { newestAddress } from '../question/address.ts'
import { OCCUPANCY_CHOICES, type OccupancyChoice, occupancyParameter } from '../question/occupancy-choice.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { formatCount, formatPercent } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { DEFINITION_WORDS } from '../words/definitions.ts'
import { plural } from '../words/plural.ts'
import { WHICH_OCCUPANCY as WORDS } from '../words/which-occupancy.ts'
import { DefinitionOption } from './definition-option.tsx'
import { sortOf } from './occupancies.ts'
import { plainAverageWords } from './plain-average.ts'
import { agentIntervalName } from './sum-words.ts'
import './definition-dialog.css'

type DefinitionDialogProps = PopoverContentProps & { report: Pick<TimeSheetReport, 'summary' | 'basis' | 'query'> }

/** Which occupancy the page shows: three meanings with their sums, and what else can be said of the same seconds. */
export function DefinitionDialog({ report, ...popover }: DefinitionDialogProps) {
  const { occupancy, setTable } = useQuestion()
  // The address follows in small steps: until it has, the choice itself says what is chosen.
  const [chosen, setChosen] = useState(occupancy)
  const choose = (choice: OccupancyChoice) => {
    setChosen(choice)
    setTable(toShow(choice), { replace: true })
  }
  return (
    <PopoverSurface {...popover} label={WORDS.title} className="w-[452px]">
      <div className="definition-dialog">
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="text-base font-semibold">{WORDS.title}</h2>
          <span className="text-xs text-t3">{WORDS.kept}</span>
        </div>
        <fieldset className="definition-options">
          <legend className="visually-hidden">{WORDS.definition}</legend>
          {OCCUPANCY_CHOICES.map((choice) => (
            <DefinitionOption
              key={choice}
              choice={choice}
              summary={report.summary}
              chosen={choice === chosen}
              onChoose={choose}
            />
          ))}
        </fieldset>
        <Rates report={report} occupancy={chosen} />
        <p className="definition-note">
          <Icon name="info" small />
          <span>{WORDS.capacity}</span>
        </p>
        <div className="flex justify-end">
          <Button kind="primary" className="definition-done" onClick={popover.close}>
            {WORDS.done}
          </Button>
        </div>
      </div>
    </PopoverSurface>
  )
}

const RATES = ['availabilityRate', 'notReadyRate'] as const

/** Other rates of the same seconds, the average that the figures are not, and what they rest on. */
function Rates({
  report: { summary, basis, query },
  occupancy,
}: Pick<DefinitionDialogProps, 'report'> & { occupancy: OccupancyChoice }) {
  const { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds } = summary
  if (occupiedSeconds === null || readySeconds === null || notReadySeconds === null || onlineSeconds === null)
    return null
  const seconds = { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds }
  const plain = plainAverageWords(summary, basis, occupancy)
  const pieces = basis.agentIntervals ?? 0
  return (
    <>
      <dl className="definition-rates">
        {RATES.map((rate) => (
          <Rate key={rate} name={DEFINITION_WORDS[rate].name} value={formatPercent(definitionValue(rate, seconds))} />
        ))}
        {plain && (
          <Rate
            name={plural(plain.agents, WORDS.plainAverage)({ count: formatCount(plain.agents) })}
            value={plain.value}
          />
        )}
        <Rate
          name={WORDS.basis({ unit: agentIntervalName(pieces, query.interval) })}
          value={WORDS.basisOf({ agents: formatCount(summary.agents), pieces: formatCount(pieces) })}
        />
      </dl>
      {plain?.off && <p className="definition-off">{WORDS.off({ off: plain.off })}</p>}
    </>
  )
}

function Rate({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** A table that is sorted by occupancy goes on being so, by the one that is shown; any other stays as it is. */
function toShow(choice: OccupancyChoice) {
  const { search } = newestAddress()
  const sort = search.get('sort')
  const shown = sort && sortOf(sort, choice)
  if (!shown || shown === sort) return { ...occupancyParameter(choice), page: search.get('page') }
  return { ...occupancyParameter(choice), sort: shown }
}

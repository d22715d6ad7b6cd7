import type { ResolvedQuery } from '@readyboard/contract'
import { formatWeekHour, type WeekHour } from '@readyboard/timesheet'
import { Button, IconButton } from '../ui/button.tsx'
import { formatCount, formatHours, formatOneDecimal, formatPercent, MISSING } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { PATTERNS } from '../words/patterns.ts'
import { valueText } from './cell-text.ts'
import { cellValue, type HeatLook, hasBands, isAboveTarget } from './cell-values.ts'
import { headlineSum, headlineWords } from './headline.ts'
import { hoursWords, shortHours } from './hour-words.ts'
import { averageOnline, type WeekCell } from './week-cells.ts'
import { WeekTracks } from './week-tracks.tsx'

type HourPanelProps = {
  /** Null: all hours of the week. */
  at: WeekHour | null
  cell: WeekCell
  look: HeatLook
  query: ResolvedQuery
  /** The hours that the dose counts; null for all. */
  hours: WeekHour | null
  onClose: () => void
  onHours: (hours: WeekHour | null) => void
}

/** What stands behind an hour of the week: its sum, its single weeks, and the way to who worked then. */
export function HourPanel({ at, cell, look, query, hours, onClose, onHours }: HourPanelProps) {
  const { sums, counted } = cell
  const filtered = at !== null && hours !== null && formatWeekHour(hours) === formatWeekHour(at)
  return (
    <aside
      className="card hour-panel"
      aria-label={PATTERNS.panel}
      onKeyDown={({ key }) => key === 'Escape' && at !== null && onClose()}
    >
      <div className="flex items-start gap-2">
        <h2 className="text-base font-semibold">{hoursWords(at)}</h2>
        {at && <IconButton icon="close" label={PATTERNS.close} className="-mt-1.5 -mr-1.5 ml-auto" onClick={onClose} />}
      </div>
      <div role="status">
        {counted === 0 ? (
          <p className="mt-2 text-t2">{PATTERNS.noData}</p>
        ) : (
          <>
            <p className="hour-headline">
              <Headline text={valueText(sums, look)} /> <span>{headlineWords(sums, look)}</span>
            </p>
            <p className="text-xs text-t2">{headlineSum(sums, look)}</p>
          </>
        )}
      </div>
      <WeekTracks parts={cell.parts} look={look} query={query} byWeek={at === null} />
      {counted > 0 && <Facts {...{ at, cell, look, query }} />}
      {at === null ? (
        <p className="hour-hint">{PATTERNS.choose}</p>
      ) : (
        <Button
          className="mt-3.5 w-full"
          title={filtered ? undefined : PATTERNS.filterHelp}
          onClick={() => onHours(filtered ? null : at)}
        >
          {filtered ? PATTERNS.showAllHours : PATTERNS.filterTo({ hours: shortHours(at) })}
          {!filtered && <Icon name="chevron-right" small />}
        </Button>
      )}
    </aside>
  )
}

/** `91.4 %` with its unit set smaller. */
function Headline({ text }: { text: string }) {
  const [, value = text, unit = ''] = /^(.*?)(\s?%)?$/.exec(text) ?? []
  return (
    <b>
      {value}
      {unit && <small>{unit}</small>}
    </b>
  )
}

function Facts({
  at,
  cell: { sums, parts, counted, intervals },
  look,
  query: { interval },
}: Pick<HourPanelProps, 'at' | 'cell' | 'look' | 'query'>) {
  const online = averageOnline(sums)
  const notReady = cellValue(sums, { ...look, measure: 'not-ready' })
  const shares = parts.flatMap((part) => (part.sums ? (cellValue(part.sums, look) ?? []) : []))
  const above = parts.filter((part) => part.sums && isAboveTarget(part.sums, look)).length
  const kind = at === null ? 'all' : at.hour === null ? 'day' : 'hour'
  const weeks = at === null ? PATTERNS.weeksPlural : PATTERNS.weekdays[at.weekday].plural
  return (
    <dl className="hour-facts">
      <Fact name={PATTERNS.factOnline}>{online === null ? MISSING : formatOneDecimal(online)}</Fact>
      <Fact name={PATTERNS.factNotReady[kind]}>
        {PATTERNS.factNotReadyValue({ time: formatHours(sums.notReadySeconds), share: formatPercent(notReady) })}
      </Fact>
      {hasBands(look) && (
        <Fact name={PATTERNS.factAbove({ days: weeks })}>
          {PATTERNS.factOf({ count: formatCount(above), of: formatCount(shares.length) })}
        </Fact>
      )}
      <Fact name={PATTERNS.factCalls}>{formatCount(sums.inboundCalls)}</Fact>
      {counted < intervals && (
        <Fact name={PATTERNS.factCounted({ intervals: INTERVAL_NAMES[interval].other })}>
          {PATTERNS.factOf({ count: formatCount(counted), of: formatCount(intervals) })}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

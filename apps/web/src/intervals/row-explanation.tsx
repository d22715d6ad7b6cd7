import type { IntervalRow } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { zoomPercentages } from '../occupancy/zoom-percentages.ts'
import { formatSeconds } from '../ui/format.ts'
import { ROW_CHECK as WORDS } from '../words/row-check.ts'
import { gapWords, rowSum } from './row-sum.ts'

type RowExplanationProps = { row: IntervalRow; fetched: string | null }

/** The sum behind a row that does not add up, with what it is made of. */
export function RowExplanation({ row, fetched }: RowExplanationProps) {
  const sum = rowSum(row)
  const zoom = zoomPercentages(row)
  const states = WORDS.statesSum({
    occupied: formatSeconds(row.occupiedSeconds ?? 0),
    ready: formatSeconds(row.readySeconds ?? 0),
    notReady: formatSeconds(row.notReadySeconds ?? 0),
  })
  const span =
    sum.span &&
    WORDS.spanSum({
      online: formatSeconds(sum.onlineSeconds),
      offline: formatSeconds(sum.span.offlineSeconds),
      length: formatSeconds(sum.span.lengthSeconds),
    })
  return (
    <div className="row-explanation">
      <div>
        <b className="block font-semibold">{gapWords(sum)}</b>
        <span className="text-t2">{WORDS.asReported}</span>
      </div>
      <Fact name={WORDS.states}>
        {states.before}
        <b className="font-semibold">{formatSeconds(sum.statesSeconds)}</b>
        {states.after}
      </Fact>
      <Fact name={WORDS.online}>
        <b className="font-semibold">{formatSeconds(sum.onlineSeconds)}</b>
      </Fact>
      {sum.span && span && (
        <Fact name={WORDS.span}>
          {span.before}
          <b className="font-semibold">{formatSeconds(sum.span.sumSeconds)}</b>
          {span.after}
        </Fact>
      )}
      {zoom && <Fact name={WORDS.zoom}>{zoom}</Fact>}
      <Fact name={WORDS.utc}>{utcWords(row.start, row.end)}</Fact>
      {fetched && <Fact name={WORDS.fetched}>{fetched}</Fact>}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <span className="block text-t3">{name}</span>
      <span className="row-explanation-value">{children}</span>
    </div>
  )
}

/** `2026-11-01 05:00 – 06:00`. */
function utcWords(start: string, end: string): string {
  const [from, to] = [start, end].map((iso) => new Date(iso).toISOString().slice(0, 16).replace('T', ' '))
  return `${from} – ${from?.slice(0, 10) === to?.slice(0, 10) ? to?.slice(11) : to}`
}

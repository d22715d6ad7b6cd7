import type { IntervalRow } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { zoomPercentages } from '../occupancy/sum-words.ts'
import { formatSeconds } from '../ui/format.ts'
import { gapWords, rowSum } from './row-sum.ts'

type RowExplanationProps = { row: IntervalRow; fetched: string | null }

/** The sum behind a row that does not add up, with what it is made of. */
export function RowExplanation({ row, fetched }: RowExplanationProps) {
  const sum = rowSum(row)
  const zoom = zoomPercentages(row)
  return (
    <div className="row-explanation">
      <div>
        <b className="block font-semibold">{gapWords(sum)}</b>
        <span className="text-t2">Counted as Zoom reported it. Nothing is corrected silently.</span>
      </div>
      <Fact name="Occupied + Ready + Not ready">
        {formatSeconds(row.occupiedSeconds ?? 0)} + {formatSeconds(row.readySeconds ?? 0)} +{' '}
        {formatSeconds(row.notReadySeconds ?? 0)} = <b className="font-semibold">{formatSeconds(sum.statesSeconds)}</b>
      </Fact>
      <Fact name="Online">
        <b className="font-semibold">{formatSeconds(sum.onlineSeconds)}</b>
      </Fact>
      {sum.span && (
        <Fact name="Online + Offline">
          {formatSeconds(sum.onlineSeconds)} + {formatSeconds(sum.span.offlineSeconds)} ={' '}
          <b className="font-semibold">{formatSeconds(sum.span.sumSeconds)}</b> of{' '}
          {formatSeconds(sum.span.lengthSeconds)}
        </Fact>
      )}
      {zoom && <Fact name="Zoom’s own percentages">{zoom}</Fact>}
      <Fact name="Interval in UTC">{utcWords(row.start, row.end)}</Fact>
      {fetched && <Fact name="Fetched">{fetched}</Fact>}
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

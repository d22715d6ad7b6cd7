import type { ChangesAnswer } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { SHARE } from '../words/share.ts'
import { changeWords } from './measure-change.ts'
import { momentWords } from './time-words.ts'

/** So many are named; of more, one less. */
const NAMED = 3
/** The sums that say most of what was restated. */
const TOLD = ['readySeconds', 'notReadySeconds', 'occupiedSeconds'] as const

/** What changed since some numbers were pinned, in a sentence or two: whom Zoom restated, and by how much in all. */
export function changesWords(changes: ChangesAnswer, tz: string, now: number): string {
  const { asOf, pinnedAt, complete, total } = changes
  if (total > 0)
    return [restatedWords(changes), totalWords(changes), complete ? '' : SHARE.notAllThere].filter(Boolean).join(' ')
  if (asOf === null) return SHARE.notComparable
  if (!complete) return SHARE.nothingChangedSoFar
  // What was fetched before the pin cannot say what happened after it.
  return Date.parse(asOf) > Date.parse(pinnedAt)
    ? SHARE.nothingChanged({ asOf: momentWords(asOf, tz, now) })
    : SHARE.nothingNewer
}

function restatedWords({ rows, total }: ChangesAnswer): string {
  const restated = SHARE.restated({ count: total, text: formatCount(total) })
  const shown = rows.slice(0, total <= NAMED ? NAMED : NAMED - 1).map(({ displayName }) => displayName)
  const more = total - shown.length
  const listed = shown.join(', ')
  return SHARE.restatedNames({
    restated,
    names: more > 0 ? SHARE.andMore({ names: listed, more: formatCount(more) }) : listed,
  })
}

function totalWords({ totals }: ChangesAnswer): string {
  const told = TOLD.flatMap((measure) => {
    const change = totals.find((total) => total.measure === measure)
    return change ? [SHARE.inAll({ measure: SHARE.measures[measure], difference: changeWords(change).difference })] : []
  })
  return told.length > 0 ? SHARE.inTotal({ differences: told.join(', ') }) : ''
}

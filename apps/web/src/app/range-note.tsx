import type { ResolvedQuery } from '@readyboard/contract'
import type { RangeNoteFacts } from '../question/range-note.ts'
import { lastDayOf, resolvedDays } from '../question/range-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { formatDay } from '../ui/wall-clock.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { RANGE_NOTE } from '../words/range-note.ts'
import '../ui/note-line.css'

/** Says of which time an answer is, where its range is called by another. */
export function RangeNote({ note, query }: { note: RangeNoteFacts; query: ResolvedQuery }) {
  const { ask } = useQuestion()
  const { fact, shown } = note.kind === 'whole-days' ? wholeDays(query) : stillToCome(note.asked, query)
  return (
    <div className="note-line" role="status">
      <Icon name="info" />
      <p className="min-w-0">
        <b className="font-semibold">{fact}</b> <span className="text-t2">{shown}</span>
        {note.kind === 'whole-days' && (
          <>
            {' '}
            <button
              type="button"
              className="text-link font-medium whitespace-nowrap"
              onClick={() => ask({ interval: '1_hour' })}
            >
              {RANGE_NOTE.wholeDays.act}
            </button>
          </>
        )}
      </p>
    </div>
  )
}

function wholeDays(query: ResolvedQuery) {
  const { fact, shown } = RANGE_NOTE.wholeDays
  return {
    fact: fact({ interval: INTERVAL_NAMES[query.interval].one }),
    shown: shown({ days: resolvedDays({ ...query, range: 'today' }) }),
  }
}

function stillToCome(asked: string, query: ResolvedQuery) {
  const { fact, shown } = RANGE_NOTE.stillToCome
  const last = lastDayOf(query.to)
  const year = asked.slice(0, 4) !== last.slice(0, 4)
  return { fact: fact({ day: formatDay(asked, { year }) }), shown: shown({ day: formatDay(last, { year }) }) }
}

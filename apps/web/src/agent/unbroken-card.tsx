import { useId } from 'react'
import { newestAddress } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'
import { formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { STRIP_WORDS, UNBROKEN_WORDS } from '../words/agent.ts'
import { plural } from '../words/plural.ts'
import { daySums, type StripDay } from './strip-days.ts'
import { lengthWords } from './strip-words.ts'
import {
  CUT_CHOICES,
  HOUR_CHOICES,
  type Unbroken,
  type UnbrokenView,
  unbrokenParameters,
  unbrokenView,
} from './unbroken-view.ts'
import './unbroken.css'

type UnbrokenCardProps = {
  id: string
  name: string
  days: readonly StripDay[]
  found: readonly Unbroken[]
  view: UnbrokenView
  /** Whether all of the days is known. */
  complete: boolean
  /** Whether the rows are of longer intervals than these states were found in. */
  coarser: boolean
}

/** States that lasted for longer than anybody works, what they make of the totals, and from when on they are told. */
export function UnbrokenCard({ id, name, days, found, view, complete, coarser }: UnbrokenCardProps) {
  const title = useId()
  return (
    <section id={id} className="card unbroken" aria-labelledby={title} tabIndex={-1}>
      <div className="unbroken-head">
        <h2 id={title}>{UNBROKEN_WORDS.title}</h2>
        <Thresholds view={view} />
        {found.length === 0 && (
          <span className="text-t3">{complete ? UNBROKEN_WORDS.none : UNBROKEN_WORDS.noneSoFar}</span>
        )}
        {coarser && <span className="text-t3">{UNBROKEN_WORDS.byTheClock}</span>}
      </div>
      {found.length > 0 && (
        <div className="unbroken-body">
          <ul>
            {found.map((run) => (
              <li key={run.start}>
                <Icon name="clock" small />
                <span>
                  <b>{runWords(run)}</b>
                  {run.crosses && `, ${UNBROKEN_WORDS.crosses}`}. <bdi>{name}</bdi> {UNBROKEN_WORDS.mayHave}
                </span>
              </li>
            ))}
          </ul>
          <Totals {...{ days, found, complete }} />
          <p className="unbroken-note">{UNBROKEN_WORDS.note}</p>
        </div>
      )}
    </section>
  )
}

/** `Not ready from Tue 3 Nov 18:00 to Wed 4 Nov 05:00: 11 h without a break`. */
function runWords({ state, start, end, hours }: Unbroken): string {
  const [from, to] = [hours[0]?.source.start ?? '', hours.at(-1)?.source.end ?? '']
  const sameDay = from.slice(0, 10) === to.slice(0, 10)
  return UNBROKEN_WORDS.found({
    state: STRIP_WORDS.states[state],
    from: `${formatDay(from)} ${formatTime(from)}`,
    to: sameDay ? formatTime(to) : `${formatDay(to)} ${formatTime(to)}`,
    length: lengthWords(end - start),
  })
}

/** The sums of the days with that time and without it. */
function Totals({ days, found, complete }: Pick<UnbrokenCardProps, 'days' | 'found' | 'complete'>) {
  const all = days.flatMap(({ hours }) => hours)
  const inside = new Set(found.flatMap(({ hours }) => hours))
  const heads = [complete ? UNBROKEN_WORDS.totals : UNBROKEN_WORDS.totalsSoFar, ...Object.values(UNBROKEN_WORDS.heads)]
  const rows = [
    { name: UNBROKEN_WORDS.withThem, sums: daySums(all) },
    { name: UNBROKEN_WORDS.without, sums: daySums(all.filter((hour) => !inside.has(hour))) },
  ]
  return (
    <table className="unbroken-totals">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, sums }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatDuration(sums?.onlineSeconds ?? null)}</td>
            <td>{formatPercent(sums?.occupancy ?? null)}</td>
            <td>{formatPercent(sums?.onlineSeconds ? sums.notReadySeconds / sums.onlineSeconds : null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** From when on a state is told; kept in the address. */
function Thresholds({ view }: { view: UnbrokenView }) {
  const { setTable } = useQuestion()
  // The other choice is that of the address: what is drawn may be older.
  const put = (change: Partial<UnbrokenView>) =>
    setTable(unbrokenParameters({ ...unbrokenView(newestAddress().search), ...change }), { replace: true })
  const choices = [...new Set([...HOUR_CHOICES, view.hours])].sort((a, b) => a - b)
  const cuts = [...new Set([...CUT_CHOICES, view.cut])].sort()
  return (
    <span className="unbroken-thresholds">
      <QuietSelect
        label={UNBROKEN_WORDS.longerThan}
        value={view.hours}
        onChange={({ target }) => put({ hours: Number(target.value) })}
      >
        {choices.map((hours) => (
          <option key={hours} value={hours}>
            {plural(hours, UNBROKEN_WORDS.hours)({ count: formatCount(hours) })}
          </option>
        ))}
      </QuietSelect>
      <QuietSelect
        label={UNBROKEN_WORDS.orAcross}
        value={view.cut}
        onChange={({ target }) => put({ cut: target.value })}
      >
        {cuts.map((cut) => (
          <option key={cut}>{cut}</option>
        ))}
      </QuietSelect>
    </span>
  )
}

import type { PeerMeasureName, PeersAnswer } from '@readyboard/contract'
import { MISSING } from '../ui/format.ts'
import { Reason } from '../ui/reason.tsx'
import { PEERS_WORDS } from '../words/agent.ts'
import { PeerDots } from './peer-dots.tsx'
import { type RangeFigures, rangeText } from './peer-range.ts'
import { WRITTEN_MEASURES, writtenMeasure } from './peer-written.ts'
import { noMedianWords } from './peers-words.ts'

type PeerFigureProps = {
  name: PeerMeasureName
  measures: NonNullable<PeersAnswer['measures']>
  /** How long was shared: `41 h`. */
  shared: string
  /** The page's figures; null while they are of another question. */
  range: RangeFigures | null
}

/** One measure of the agent, how far it is from the median of colleagues, and where all of them lie. */
export function PeerFigure({ name, measures, shared, range }: PeerFigureProps) {
  const { own, median, values } = measures[name]
  const words = PEERS_WORDS.measures[name]
  const written = WRITTEN_MEASURES[name]
  const [least, most] = [values[0], values.at(-1)]
  const ownText = writtenMeasure(name, own)
  const overRange = range && rangeText(name, own, range)
  const summary =
    median === null || least === undefined || most === undefined
      ? PEERS_WORDS.summaryAlone({ name: words.name, own: ownText })
      : PEERS_WORDS.summary({
          name: words.name,
          own: ownText,
          count: String(values.length),
          median: written.text(median),
          least: written.text(least),
          most: written.text(most),
        })
  return (
    <div className="peer-figure">
      <h3 className="peer-name">
        {words.name} <span>{words.of}</span>
      </h3>
      <div className="peer-value">
        {own === null ? (
          MISSING
        ) : (
          <Reason reason={PEERS_WORDS.formula({ formula: words.formula, shared })}>
            {written.parts(own).map(({ value, unit }, index) => (
              <span key={unit}>
                {index > 0 && ' '}
                {value}
                {unit && <span className="unit">{unit}</span>}
              </span>
            ))}
          </Reason>
        )}
      </div>
      <div className="peer-median">
        <b>{own !== null && median !== null ? written.difference(own, median) : '\u00a0'}</b>
        <span>
          {median === null ? noMedianWords(name, measures) : PEERS_WORDS.medianIs({ value: written.text(median) })}
        </span>
        {range && overRange && (
          <span className="peer-range">
            {range.complete
              ? PEERS_WORDS.inRange({ value: overRange })
              : PEERS_WORDS.soFarInRange({ value: overRange })}
          </span>
        )}
      </div>
      {median !== null && <PeerDots {...{ own, median, values, summary }} />}
    </div>
  )
}

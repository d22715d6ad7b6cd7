import { LOAD_BANDS } from '@readyboard/timesheet'
import { PATTERNS } from '../words/patterns.ts'
import { scaleWords } from './cell-text.ts'
import { baseOf, type HeatLook, hasBands, type PlainScale } from './cell-values.ts'

/** What the colours of the map mean. */
export function HeatLegend({ look, scale }: { look: HeatLook; scale: PlainScale }) {
  const base = baseOf(look)
  return (
    <div className="heat-legend">
      {hasBands(look) ? (
        <BandLegend />
      ) : (
        <ul className={`band-legend ${look.measure}`}>
          {scaleWords(scale, look).map((words, step) => (
            <li key={words}>
              <i className={`step-${step + 1}`} />
              {words}
            </li>
          ))}
        </ul>
      )}
      {base && (
        <span className="heat-thin">
          <i className="thin" />
          {PATTERNS.thinBase({ base: PATTERNS.bases[base] })}
        </span>
      )}
    </div>
  )
}

/** The five fixed bands, the lightest first. */
export function BandLegend() {
  return (
    <ul className="band-legend">
      {LOAD_BANDS.map((band, index) => (
        <li key={band}>
          <i className={`band-${index + 1}`} />
          {PATTERNS.bands[band]}
        </li>
      ))}
    </ul>
  )
}

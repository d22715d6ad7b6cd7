import { LOAD_BANDS, type LoadBand } from '@readyboard/timesheet'
import { formatHours } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'

type Bands = Record<`${LoadBand}Seconds`, number> & { availableSeconds: number }

/** Available time by band, as long as its part of `ofSeconds`. */
export function BandBar({ row, ofSeconds }: { row: Bands; ofSeconds: number }) {
  const words = LOAD_BANDS.map((band) =>
    PATTERNS.bandTime({ band: PATTERNS.bands[band], time: formatHours(row[`${band}Seconds`]) }),
  ).join(', ')
  const width = ofSeconds > 0 ? (row.availableSeconds / ofSeconds) * 100 : 0
  return (
    <span className="band-bar" role="img" aria-label={words} title={words} style={{ width: `${width}%` }}>
      {LOAD_BANDS.map((band, index) => {
        const seconds = row[`${band}Seconds`]
        return seconds > 0 && <i key={band} className={`band-${index + 1}`} style={{ flexGrow: seconds }} />
      })}
    </span>
  )
}

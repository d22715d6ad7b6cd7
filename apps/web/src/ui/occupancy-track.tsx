import './figures-in-rows.css'

type OccupancyTrackProps = {
  /** 0..1 */
  value: number | null
  /** The target of the definition that the value belongs to, where that has one. */
  target: { from: number; to: number } | null
  /** The value rests on too little time to be held against any target. */
  thin: boolean
  /** What the left end of the track stands for, 0..1. */
  start: number
  large?: boolean
}

/** Where an occupancy lies beside its target band. Hidden from those who hear the page: the number stands next to it. */
export function OccupancyTrack({ value, target, thin, start, large = false }: OccupancyTrackProps) {
  const place = (ratio: number) => `${(Math.max(0, Math.min(1, (ratio - start) / (1 - start))) * 100).toFixed(1)}%`
  const band = thin ? null : target
  const width = band && `${(((band.to - band.from) / (1 - start)) * 100).toFixed(1)}%`
  return (
    <span className={`occupancy-track ${large ? 'large' : ''} ${thin ? 'thin' : ''}`} aria-hidden="true">
      {band && width && <i className="band" style={{ left: place(band.from), width }} />}
      {value !== null && <i className="needle" style={{ left: place(value) }} />}
    </span>
  )
}

import './figures-in-rows.css'

type OccupancyTrackProps = {
  /** 0..1 */
  value: number | null
  /** The target of the definition that the value belongs to; none where it rests on too little time. */
  target: { from: number; to: number } | null
  /** What the left end of the track stands for, 0..1. */
  start: number
  large?: boolean
}

/** Where an occupancy lies beside its target band. Hidden from those who hear the page: the number stands next to it. */
export function OccupancyTrack({ value, target, start, large = false }: OccupancyTrackProps) {
  const place = (ratio: number) => `${(Math.max(0, Math.min(1, (ratio - start) / (1 - start))) * 100).toFixed(1)}%`
  const width = target && `${(((target.to - target.from) / (1 - start)) * 100).toFixed(1)}%`
  return (
    <span className={`occupancy-track ${large ? 'large' : ''} ${target ? '' : 'thin'}`} aria-hidden="true">
      {target && width && <i className="band" style={{ left: place(target.from), width }} />}
      {value !== null && <i className="needle" style={{ left: place(value) }} />}
    </span>
  )
}

import { useWidth } from '../ui/use-width.ts'
import { dotPlaces } from './dot-places.ts'

type PeerDotsProps = { own: number | null; median: number; values: readonly number[]; summary: string }

const MIDDLE = 13

/** A dot for each colleague, a line at their median, a diamond for the agent. */
export function PeerDots({ own, median, values, summary }: PeerDotsProps) {
  const [ref, width] = useWidth()
  const places = dotPlaces({ own, median, values }, width)
  return (
    <span ref={ref} className="peer-dots">
      {places && (
        <svg width={width} height={2 * MIDDLE} role="img" aria-label={summary}>
          <path d={`M4 ${MIDDLE}H${width - 4}`} stroke="var(--line-2)" />
          {places.values.map((x, index) => (
            <circle key={index} cx={x} cy={MIDDLE} r="3" className="peer-dot" />
          ))}
          <path d={`M${places.median} ${MIDDLE - 9}v18`} stroke="var(--t2)" strokeWidth="1.5" />
          {places.own !== null && (
            <path d={`M${places.own} ${MIDDLE - 6.5}l6 6.5l-6 6.5l-6 -6.5z`} className="peer-own" />
          )}
        </svg>
      )}
    </span>
  )
}

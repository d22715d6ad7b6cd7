import { COURSE_BUTTON } from '../words/course-button.ts'
import { type SparkMeasure, type SparkStep, sparkPlaces } from './sparkline-values.ts'

type SparklineProps = { steps: readonly SparkStep[]; measure: SparkMeasure; unfinished: boolean; width?: number }

const HEIGHT = 20

/** The course of a figure over its range; the last step is dashed with a hollow end while it is not finished. */
export function Sparkline({ steps, measure, unfinished, width = 64 }: SparklineProps) {
  const places = sparkPlaces(
    steps.map((step) => step[measure]),
    width,
    HEIGHT,
  )
  if (places.length < 2) return null
  const [last, before] = [places.at(-1), places.at(-2)]
  const solid = unfinished ? places.slice(0, -1) : places
  const curve = (
    <svg width={width} height={HEIGHT} aria-hidden="true" className="flex-none overflow-visible">
      <polyline
        points={solid.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="var(--t2)"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      {unfinished && last && before && (
        <>
          <path
            d={`M${before.x.toFixed(1)} ${before.y.toFixed(1)}L${last.x.toFixed(1)} ${last.y.toFixed(1)}`}
            stroke="var(--t2)"
            strokeWidth="1.4"
            strokeDasharray="2 2"
          />
          <circle cx={last.x} cy={last.y} r="2.2" fill="var(--surface)" stroke="var(--t2)" strokeWidth="1.3" />
        </>
      )}
    </svg>
  )
  // All lead to the same table: the tab key stops at the first of them.
  const stop = measure === 'onlineSeconds' ? undefined : -1
  return (
    <button
      type="button"
      className="course-button"
      data-course="true"
      tabIndex={stop}
      aria-haspopup="dialog"
      aria-label={COURSE_BUTTON.label}
      title={COURSE_BUTTON.label}
    >
      {curve}
    </button>
  )
}

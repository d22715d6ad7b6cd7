import { memo, useId } from 'react'
import { BAR_HEIGHT, grounds, oddHours, stripPaths } from './strip-bars.ts'
import type { StripDay } from './strip-days.ts'

/** Bars, the marks below them, and a pixel of air. */
const ROW_HEIGHT = BAR_HEIGHT + 7

type StripRowProps = {
  day: StripDay
  pixelsPerHour: number
  now: number
  /** The parts that an unbroken state fills, as instants. */
  unbroken: readonly { start: number; end: number }[]
}

/** One day as a strip at its true length. */
export const StripRow = memo(function StripRow({ day, pixelsPerHour, now, unbroken }: StripRowProps) {
  const x = (instant: number) => ((instant - day.start) / 3600) * pixelsPerHour
  const paths = stripPaths(day, x)
  const { names, twice } = oddHours(day, pixelsPerHour)
  const [hatch, dots] = [useId(), useId()]
  const runs = day.hours.some(({ running }) => running) && now > day.start && now < day.end
  return (
    <svg width={Math.ceil(x(day.end))} height={ROW_HEIGHT} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill="var(--hatch)" />
        </pattern>
        <pattern id={dots} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="0.9" fill="var(--field)" />
        </pattern>
      </defs>
      {grounds(day, now).map(({ start, end, kind }) => (
        <rect
          key={start}
          className={`strip-ground ${kind}`}
          x={x(start) + (kind === 'known' ? 0 : 0.5)}
          y={kind === 'known' ? 0 : 0.5}
          width={Math.max(1, x(end) - x(start) - (kind === 'known' ? 0 : 1))}
          height={BAR_HEIGHT - (kind === 'known' ? 0 : 1)}
          rx="3"
          fill={kind === 'out-of-reach' ? `url(#${dots})` : undefined}
        />
      ))}
      {names.map(({ at, name }) => (
        <text key={at} x={x(at)} y={BAR_HEIGHT / 2 + 4} className="strip-text" textAnchor="middle">
          {name}
        </text>
      ))}
      {twice && (
        <g>
          {twice.names.map(({ at, name }) => (
            <text
              key={at}
              x={x(at) + pixelsPerHour / 2}
              y={BAR_HEIGHT / 2 + 4}
              className="strip-text strong"
              textAnchor="middle"
            >
              {name}
            </text>
          ))}
          <rect x={x(twice.from)} y={BAR_HEIGHT - 3} width={x(twice.to) - x(twice.from)} height="3" fill="var(--t2)" />
        </g>
      )}
      <g className="strip-bars">
        <path d={paths.occupied} fill="var(--occ)" />
        <path d={paths.ready} fill="var(--ready)" className="ready-area" />
        <path d={paths.notReady} fill="var(--nr)" className="not-ready-area" />
        <path d={paths.edge} fill="var(--nr-edge)" />
        <path d={paths.hatch} fill={`url(#${hatch})`} />
        <path d={paths.above} fill="var(--b5)" />
      </g>
      {unbroken.map(({ start, end }) => (
        <rect
          key={start}
          className="strip-unbroken"
          x={x(start) + 0.75}
          y="0.75"
          width={Math.max(1, x(end) - x(start) - 3.5)}
          height={BAR_HEIGHT - 1.5}
          rx="2"
        />
      ))}
      {runs && <path d={`M${x(now).toFixed(1)} 0V${BAR_HEIGHT}`} stroke="var(--t1)" strokeDasharray="2 2" />}
    </svg>
  )
})

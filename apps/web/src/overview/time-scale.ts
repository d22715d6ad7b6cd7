import { LOCALE } from '../ui/locale.ts'
import { UI } from '../words/ui.ts'

/** A line of the grid: where it is in seconds of agents' time, and what is written at it. */
export type GridLine = { seconds: number; label: string }

const MINUTES = [300, 600, 900, 1200, 1800]
const HOURS = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1000, 10_000].map((power) => digit * power * 3600))
const STEPS = [...MINUTES, ...HOURS].sort((a, b) => a - b)

/**
 * The vertical scale of stacked time: from 0 to a little over the highest bar, with three or four round lines. Minutes
 * below two hours, hours from there; the unit stands at the top line only.
 */
export function timeScale(highest: number): { max: number; lines: GridLine[] } {
  if (highest <= 0) return { max: 3600, lines: [{ seconds: 0, label: '0' }] }
  const step = STEPS.findLast((candidate) => highest / candidate >= 2) ?? 300
  const max = Math.max(highest * 1.03, step)
  const inMinutes = step < 3600
  const count = Math.floor(max / step)
  const lines = Array.from({ length: count + 1 }, (_, index) => {
    const value = (index * step) / (inMinutes ? 60 : 3600)
    const unit = index === count ? ` ${inMinutes ? UI.minutes : UI.hours}` : ''
    return { seconds: index * step, label: `${value.toLocaleString(LOCALE)}${unit}` }
  })
  return { max, lines }
}

/** The scale of states as a share of their sum. */
export const SHARE_SCALE = {
  max: 1,
  lines: [
    { seconds: 0, label: '0' },
    { seconds: 0.5, label: '50' },
    { seconds: 1, label: '100 %' },
  ],
}

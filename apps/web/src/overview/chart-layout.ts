/** Where things stand in the chart, in pixels from its top: the time panel, the occupancy panel, the words below. */
export type ChartLayout = {
  height: number
  left: number
  right: number
  timeTop: number
  timeZero: number
  occupancyTop: number
  bottom: number
}

export const WIDE: ChartLayout = {
  height: 292,
  left: 38,
  right: 8,
  timeTop: 8,
  timeZero: 158,
  occupancyTop: 184,
  bottom: 262,
}

export const NARROW: ChartLayout = {
  ...WIDE,
  height: 236,
  left: 34,
  right: 4,
  timeZero: 122,
  occupancyTop: 148,
  bottom: 206,
}

/** The layout with room at the left for the longest of the labels there. */
export function withLabels(layout: ChartLayout, labels: readonly string[]): ChartLayout {
  const longest = Math.max(0, ...labels.map(({ length }) => length))
  return { ...layout, left: Math.max(layout.left, Math.ceil(longest * LABEL_CHARACTER) + LABEL_GAP) }
}

/** About the width of a digit at the size of the labels. */
const LABEL_CHARACTER = 5.9
/** Between the labels and the plot. */
export const LABEL_GAP = 8

/** The lowest occupancy drawn: 0.3 makes the target band easy to read, and gives way where something lies below it. */
export function occupancyFloor(occupancies: readonly (number | null)[]): number {
  return occupancies.some((occupancy) => occupancy !== null && occupancy < USUAL_FLOOR) ? 0 : USUAL_FLOOR
}

const USUAL_FLOOR = 0.3

type Domain = [number, number]

/**
 * Both panels are one plot area to the chart, so that one crosshair and one x axis serve both: the scale of each panel
 * is continued over the other.
 */
export function panelDomains(layout: ChartLayout, max: number, floor: number): { time: Domain; occupancy: Domain } {
  const { timeTop, timeZero, occupancyTop, bottom } = layout
  const perPixel = (1 - floor) / (bottom - occupancyTop)
  return {
    time: [(-max * (bottom - timeZero)) / (timeZero - timeTop), max],
    occupancy: [floor, floor + perPixel * (bottom - timeTop)],
  }
}

/** From instants (epoch seconds), seconds of agent time and occupancies to pixels of the chart. */
export type ChartScales = Record<'x' | 'y' | 'yOccupancy', (value: number) => number>

/**
 * What the chart library makes of the same domains. It tells its own scales one drawing late, and everything would be
 * drawn twice: with new values on old scales first.
 */
export function chartScales(
  layout: ChartLayout,
  width: number,
  span: Domain,
  panels: ReturnType<typeof panelDomains>,
): ChartScales {
  const { left, right, timeTop, bottom } = layout
  return {
    x: linear(span, [left, width - right]),
    y: linear(panels.time, [bottom, timeTop]),
    yOccupancy: linear(panels.occupancy, [bottom, timeTop]),
  }
}

function linear([from, to]: Domain, [start, end]: Domain): (value: number) => number {
  const step = to === from ? 0 : (end - start) / (to - from)
  return (value) => start + (value - from) * step
}

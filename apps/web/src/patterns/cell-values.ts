import { LOAD_BANDS, type LoadBand, loadBandOf, ratio, THIN_CELL_SECONDS } from '@readyboard/timesheet'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { printedPercent } from '../ui/printed.ts'
import { averageOnline, type CellSums } from './week-cells.ts'

export const HEAT_MEASURES = ['occupancy', 'ready', 'not-ready', 'online'] as const
export type HeatMeasure = (typeof HEAT_MEASURES)[number]

/** What a map shows: which measure, and which occupancy is meant. */
export type HeatLook = { measure: HeatMeasure; occupancy: OccupancyChoice }

/** On what a share rests; an average rests on time alone. */
export type HeatBase = 'available' | 'online' | 'states'

export function baseOf({ measure, occupancy }: HeatLook): HeatBase | null {
  if (measure === 'online') return null
  if (measure !== 'occupancy') return 'states'
  return occupancy === 'available' ? 'available' : 'online'
}

/** A share 0..1 (of Zoom's rows a little more), or for `online` a number of agents; null where nothing is divided. */
export function cellValue(sums: CellSums, { measure, occupancy }: HeatLook): number | null {
  const { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds } = sums
  const states = occupiedSeconds + readySeconds + notReadySeconds
  if (measure === 'online') return averageOnline(sums)
  if (measure === 'ready') return ratio(readySeconds, states)
  if (measure === 'not-ready') return ratio(notReadySeconds, states)
  if (occupancy === 'zoom') return ratio(sums.zoomOccupiedSeconds, sums.zoomSeconds)
  return ratio(occupiedSeconds, occupancy === 'available' ? occupiedSeconds + readySeconds : onlineSeconds)
}

/** Too little to be coloured. */
export function isThin(sums: CellSums, look: HeatLook): boolean {
  const seconds = {
    available: sums.occupiedSeconds + sums.readySeconds,
    online: sums.onlineSeconds,
    states: sums.occupiedSeconds + sums.readySeconds + sums.notReadySeconds,
  }
  const base = baseOf(look)
  return base !== null && seconds[base] < THIN_CELL_SECONDS
}

/** Whether the five fixed bands are shown: they belong to occupancy of available time. */
export function hasBands({ measure, occupancy }: HeatLook): boolean {
  return measure === 'occupancy' && occupancy === 'available'
}

/**
 * The band of a cell, null where the look has none or nothing is available. Judged as it is printed to a tenth of a
 * percent, as everywhere beside a target: what reads 75.0 is not below 75.
 */
export function bandOf(sums: CellSums, look: HeatLook): LoadBand | null {
  const value = cellValue(sums, look)
  return value === null || !hasBands(look) ? null : bandOfPercents(printedPercent(value))
}

const bandOfPercents = (percents: number) => loadBandOf(percents, 100 - percents)

/** Whether a cell lies above the target. */
export function isAboveTarget(sums: CellSums, look: HeatLook): boolean {
  const band = bandOf(sums, look)
  return band === 'from85' || band === 'over90'
}

/** Five steps of a plain scale: the upper ends of the first four. */
export type PlainScale = readonly [number, number, number, number]

/**
 * Shares in equal steps that stay the same from range to range, so that two maps can be laid side by side: tens for ready
 * and not ready, of which half and more is rare, twenties for an occupancy without a band. Agents in equal steps of a
 * round number up to the busiest hour, as every team is of another size.
 */
export function plainScale({ measure }: HeatLook, values: readonly number[]): PlainScale {
  if (measure === 'occupancy') return [0.2, 0.4, 0.6, 0.8]
  if (measure !== 'online') return [0.1, 0.2, 0.3, 0.4]
  const step = roundedUp(Math.max(0, ...values) / 5)
  return [step, 2 * step, 3 * step, 4 * step]
}

/** 0..4: the step of a value. */
export function stepOf(value: number, scale: PlainScale): number {
  return scale.filter((end) => value >= end).length
}

/** 0..4 for colouring a cell: by band where there are bands, else by the scale; null where it is not coloured. */
export function toneOf(sums: CellSums, look: HeatLook, scale: PlainScale): number | null {
  const value = cellValue(sums, look)
  if (value === null || isThin(sums, look)) return null
  return toneOfBand(bandOf(sums, look)) ?? stepOf(value, scale)
}

const toneOfBand = (band: LoadBand | null): number | null => (band === null ? null : LOAD_BANDS.indexOf(band))

/** Zoom's own percentages come whole. */
export function isZooms({ measure, occupancy }: HeatLook): boolean {
  return measure === 'occupancy' && occupancy === 'zoom'
}

/**
 * The percents of a share as its cell shows them: whole ones, except where rounding would carry it over an edge of its
 * colour: 59.6 is below 60, and does not read as 60.
 */
export function shownPercents(sums: CellSums, look: HeatLook): number | null {
  const value = cellValue(sums, look)
  if (value === null) return null
  const exact = value * 100
  const scale = plainScale(look, [])
  const tone = toneOf(sums, look, scale)
  const isOfItsColour = (percents: number) => {
    return (toneOfBand(hasBands(look) ? bandOfPercents(percents) : null) ?? stepOf(percents / 100, scale)) === tone
  }
  const whole = Math.round(exact)
  if (tone === null || isZooms(look) || isOfItsColour(whole)) return whole
  const tenths = [Math.round(exact * 10), Math.floor(exact * 10), Math.ceil(exact * 10)].map((tenth) => tenth / 10)
  return tenths.find(isOfItsColour) ?? whole
}

/** The next of 1, 2, 2.5, 5, 10 … times a power of ten. */
function roundedUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5].find((times) => times * power >= value) ?? 10) * power
}

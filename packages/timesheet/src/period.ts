/** Ranges that move with the clock and stay so in a link. */
export const PRESETS = [
  'last-24-hours',
  'today',
  'yesterday',
  'last-7-days',
  'last-14-days',
  'last-28-days',
  'last-30-days',
  'last-90-days',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
] as const
export type Preset = (typeof PRESETS)[number]

/**
 * What a person asked for: a preset, or two ends of their own. An end is `yyyy-MM-dd` (both inclusive) or
 * `yyyy-MM-ddTHH:mm` (wall clock, the second one exclusive) with `±HH:mm` behind it where an hour occurs twice.
 */
export type Period = Preset | { from: string; to: string }

export const DEFAULT_PERIOD: Preset = 'last-24-hours'
export const MAX_DAYS = 400

const WALL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d([+-](0\d|1[0-4]):[0-5]\d)?$/

export function isPreset(text: string): text is Preset {
  return PRESETS.some((preset) => preset === text)
}

/** True for the written form of an end of a period, without looking at whether the clock ever showed it. */
export function hasWallForm(text: string): boolean {
  return WALL.test(text)
}

/** The five fixed bands of occupancy of available time, the lightest first. They belong to that definition alone. */
export const LOAD_BANDS = ['under60', 'from60', 'from75', 'from85', 'over90'] as const
export type LoadBand = (typeof LOAD_BANDS)[number]

/** An hour of the week with less ready + occupied time than this, over all its weeks, is not coloured. */
export const THIN_CELL_SECONDS = 4 * 3600
/** Whoever has less ready + occupied time in a range has no load worth dividing. */
export const MINIMUM_DOSE_SECONDS = 3600

/**
 * The band of summed seconds, null without any available time: below 60, 60 to below 75, the target 75 to 85 with both
 * ends, up to 90, above 90 %. In whole numbers, so that 90 % exactly is the same everywhere.
 */
export function loadBandOf(occupiedSeconds: number, readySeconds: number): LoadBand | null {
  const available = occupiedSeconds + readySeconds
  if (available <= 0) return null
  const hundredths = occupiedSeconds * 100
  if (hundredths < available * 60) return 'under60'
  if (hundredths < available * 75) return 'from60'
  if (hundredths <= available * 85) return 'from75'
  return hundredths <= available * 90 ? 'from85' : 'over90'
}

/** How narrow and how wide a column can be made, in pixels. */
export const MIN_WIDTH = 64
export const MAX_WIDTH = 480
/** What one press makes a column wider or narrower. */
export const WIDTH_STEP = 8

export const boundedWidth = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)))

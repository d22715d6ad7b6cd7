/** How many rows a page of a table may have; a link may ask for another number. */
export const PAGE_SIZES = [25, 50, 100] as const
export const USUAL_PAGE_SIZE = PAGE_SIZES[0]

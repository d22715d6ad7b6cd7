/** Room for the title and legend above the chart, and for the words underneath. */
export const IMAGE_MARGIN = { side: 16, top: 64, bottom: 56 }

/** The chart that the page shows now; null where it has none. */
export function chartOnPage(): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>('.time-chart svg')
}

/** The size of the image in CSS pixels; a PNG has twice as many. */
export function imageSize(chart: SVGSVGElement): { width: number; height: number } {
  const { width, height } = chart.getBoundingClientRect()
  const { side, top, bottom } = IMAGE_MARGIN
  return { width: Math.round(width + 2 * side), height: Math.round(height + top + bottom) }
}

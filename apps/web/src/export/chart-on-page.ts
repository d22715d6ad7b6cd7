import { IMAGE_TEXT, imageLayout, type Measure } from './image-layout.ts'

/** The chart that the page shows now; null where it has none. */
export function chartOnPage(): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>('.time-chart svg')
}

/** The lines of the legend of a chart, as the page shows them. */
export function legendOf(chart: SVGSVGElement): Element[] {
  return [...(chart.closest('section')?.querySelectorAll('.chart-legend li') ?? [])]
}

/** Where everything in the picture of a chart stands, with these lines underneath. */
export function layoutOf(chart: SVGSVGElement, foot: readonly string[]) {
  const { width, height } = chart.getBoundingClientRect()
  const heading = chart.closest('section')?.querySelector('h2')?.textContent ?? ''
  const legend = legendOf(chart).map((item) => ({
    words: item.textContent.trim(),
    markWidth: item.firstElementChild?.getBoundingClientRect().width ?? 0,
  }))
  return imageLayout({ width, height }, { heading, legend, foot }, measureInPage())
}

function measureInPage(): Measure {
  const canvas = document.createElement('canvas').getContext('2d')
  return (words, text) => {
    if (!canvas) return 0
    const { size, weight } = IMAGE_TEXT[text]
    canvas.font = `${weight} ${size}px "Inter Variable", Arial`
    return canvas.measureText(words).width
  }
}

import type { Theme } from '../ui/theme.ts'

/** What makes a drawing look as it does, wherever its style comes from. */
const DRAWN = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin'],
  ...['stroke-linecap', 'opacity', 'font-size', 'font-weight', 'letter-spacing', 'text-anchor', 'dominant-baseline'],
  ...['paint-order', 'visibility', 'display'],
]

type Key = { words: string; mark: string; length: number }
type StillCopy = { copy: SVGSVGElement; colors: { surface: string; t1: string; t2: string }; keys: Key[] }

/**
 * A copy of a drawing in the colours of a theme, with every style written into it, that needs no page around it. Beside
 * it the words of its legend, each with its colour and its length.
 */
export function stillCopy(chart: SVGSVGElement, legend: readonly Element[], theme: Theme): StillCopy {
  // Colours follow `color-scheme`, so that a place of its own shows either theme without touching the page.
  const place = document.createElement('div')
  place.style.colorScheme = theme
  place.className = 'time-chart'
  place.setAttribute('aria-hidden', 'true')
  Object.assign(place.style, { position: 'absolute', left: '-10000px', top: '0', color: 'var(--t1)' })
  const copy = clone(chart)
  place.append(copy)
  const items = legend.map((item) => {
    const list = document.createElement('ul')
    list.className = 'chart-legend'
    const own = item.cloneNode(true)
    list.append(own)
    place.append(list)
    return list
  })
  document.body.append(place)
  try {
    const computed = getComputedStyle(place)
    const color = (name: string) => resolved(place, computed.getPropertyValue(name))
    const keys = items.map((list) => ({
      words: list.textContent?.trim() ?? '',
      mark: markColor(list),
      length: wordsLength(list),
    }))
    writeStyles(copy)
    for (const hidden of copy.querySelectorAll('[display="none"], [visibility="hidden"], title, desc')) hidden.remove()
    copy.removeAttribute('class')
    copy.removeAttribute('tabindex')
    copy.removeAttribute('role')
    return { copy, colors: { surface: color('--surface'), t1: color('--t1'), t2: color('--t2') }, keys }
  } finally {
    place.remove()
  }
}

function clone(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('a drawing became something else')
  for (const mark of copy.querySelectorAll('[data-moving], .recharts-tooltip-cursor')) mark.remove()
  return copy
}

function writeStyles(copy: SVGSVGElement): void {
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    const style = getComputedStyle(element)
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name))
    element.removeAttribute('style')
  }
}

/** `var(--surface)` and `light-dark()` as the colour they come to in a place. */
function resolved(place: HTMLElement, value: string): string {
  const probe = document.createElement('i')
  probe.style.color = value
  place.append(probe)
  return getComputedStyle(probe).color
}

/** Hatching has no colour of its own: its lines stand for it. */
function markColor(list: Element): string {
  const swatch = list.querySelector('.swatch')
  if (swatch) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(swatch)
    const hatched = /rgba?\([^)]*\)/.exec(backgroundImage)?.[0]
    return backgroundImage === 'none' ? backgroundColor : (hatched ?? color)
  }
  const drawn = list.querySelector('svg > *')
  if (!drawn) return 'none'
  const { fill, stroke } = getComputedStyle(drawn)
  return stroke === 'none' ? fill : stroke
}

function wordsLength(list: Element): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return 0
  canvas.font = '12px "Inter Variable", Arial'
  return canvas.measureText(list.textContent?.trim() ?? '').width
}

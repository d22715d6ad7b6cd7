import { part } from './svg-parts.ts'

/** What fills the states in the chart: with patterns on, the page's style fills these classes with them. */
const AREAS = [
  { state: 'occupied', fill: 'var(--occ)', className: '', edge: 'none' },
  { state: 'ready', fill: 'var(--ready)', className: 'ready-area', edge: 'none' },
  { state: 'not-ready', fill: 'var(--nr)', className: 'not-ready-area', edge: 'var(--nr-edge)' },
] as const

/**
 * The mark before a line of a legend as a part of a drawing, its middle at y = 0; null where the line has none. `item`
 * has to stand in the page where the colours are those of the picture; `place` is its own in the legend.
 */
export function legendMark(item: Element, place: number): SVGElement | null {
  const mark = item.firstElementChild
  if (mark instanceof SVGSVGElement) return drawn(mark)
  if (!mark) return null
  const area = AREAS.find(({ state }) => mark.classList.contains('swatch') && mark.classList.contains(state))
  const box = { ...boxOf(mark), rx: 2 }
  return area
    ? part('rect', { ...box, fill: area.fill, class: area.className, ...edgeOf(area.edge) })
    : styled(mark, `legend-${place}`)
}

function drawn(mark: SVGSVGElement): SVGElement {
  const height = Number(mark.getAttribute('height'))
  return part(
    'g',
    { transform: `translate(0 ${-height / 2})` },
    ...[...mark.children].map((child) => child.cloneNode(true)),
  )
}

/** A box that a style sheet draws, with the lines or dots of its background. */
function styled(mark: Element, id: string): SVGElement {
  const { backgroundColor, backgroundImage, boxShadow } = getComputedStyle(mark)
  const [ink, edge] = [firstColor(backgroundImage), firstColor(boxShadow)]
  const box = { ...boxOf(mark), rx: 2 }
  const dotted = backgroundImage.startsWith('radial')
  return part(
    'g',
    {},
    part('rect', { ...box, fill: backgroundColor }),
    ...(ink === null ? [] : [dotted ? dots(id, ink) : lines(id, ink)]),
    ...(ink === null ? [] : [part('rect', { ...box, fill: `url(#${id})` })]),
    part('rect', { ...box, fill: 'none', ...edgeOf(edge ?? 'none') }),
  )
}

function lines(id: string, ink: string): SVGElement {
  const pattern = { id, width: 3, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return part('pattern', pattern, part('rect', { width: 1, height: 4, fill: ink }))
}

function dots(id: string, ink: string): SVGElement {
  const pattern = { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse' }
  return part('pattern', pattern, part('circle', { cx: 2.5, cy: 2, r: 0.8, fill: ink }))
}

function boxOf(mark: Element) {
  const { width, height } = mark.getBoundingClientRect()
  return { x: 0, y: -height / 2, width, height }
}

const edgeOf = (stroke: string) => ({ stroke, 'stroke-width': 1 })

function firstColor(value: string): string | null {
  return /(?:rgba?|color|oklab|oklch)\([^)]*\)/.exec(value)?.[0] ?? null
}

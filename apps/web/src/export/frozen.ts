/** What makes a drawing look as it does, wherever its style comes from. */
const DRAWN = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin'],
  ...['stroke-linecap', 'opacity', 'font-size', 'font-weight', 'letter-spacing', 'text-anchor', 'dominant-baseline'],
  ...['paint-order', 'visibility', 'display'],
]
const OF_THE_PAGE = ['class', 'style', 'role', 'tabindex', 'aria-label', 'aria-hidden']

/** Writes every style into a drawing that stands in the page, so that it needs no page around it any more. */
export function freeze(image: SVGSVGElement): void {
  takePatterns(image)
  const elements = [image, ...image.querySelectorAll('*')]
  // Read before anything is written: styles are inherited.
  const styles = elements.map((element) => {
    const style = getComputedStyle(element)
    return DRAWN.map((name) => [name, style.getPropertyValue(name).replaceAll('"', '')] as const)
  })
  for (const [index, element] of elements.entries()) {
    for (const name of OF_THE_PAGE) element.removeAttribute(name)
    for (const [name, value] of styles[index] ?? []) element.setAttribute(name, value)
  }
  for (const hidden of image.querySelectorAll('[display="none"], [visibility="hidden"], title, desc')) hidden.remove()
}

/** What a fill refers to and the page keeps elsewhere comes along. */
function takePatterns(image: SVGSVGElement): void {
  for (const element of image.querySelectorAll('*')) {
    const id = /^url\("?#([^")]+)"?\)/.exec(getComputedStyle(element).fill)?.[1]
    if (id === undefined || image.querySelector(`#${CSS.escape(id)}`)) continue
    const pattern = document.getElementById(id)
    if (pattern) image.prepend(pattern.cloneNode(true))
  }
}

const SVG = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number>>

/** An element of a drawing, with what is in it. */
export function part(name: string, attributes: Attributes, ...inside: readonly Node[]): SVGElement {
  const element = document.createElementNS(SVG, name)
  if (!(element instanceof SVGElement)) throw new Error(`${name} is no part of a drawing`)
  setAll(element, attributes)
  element.append(...inside)
  return element
}

/** Words in a drawing. */
export function text(words: string, attributes: Attributes): SVGElement {
  return part('text', attributes, document.createTextNode(words))
}

export function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

import type { ReactNode } from 'react'

const SVG = 'http://www.w3.org/2000/svg'

/** How React's names for attributes are written in documents, where that is not the same. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  strokeWidth: 'stroke-width',
  strokeLinejoin: 'stroke-linejoin',
  strokeDasharray: 'stroke-dasharray',
}

/**
 * Draws elements without React, for what is to be seen before its code is there. Components must be plain functions:
 * no state, no effects, no events.
 */
export function drawOnce(content: ReactNode, into: Element): void {
  if (Array.isArray(content)) for (const part of content) drawOnce(part, into)
  else if (typeof content === 'string' || typeof content === 'number') into.append(String(content))
  else if (isElement(content)) drawElement(content, into)
}

type ElementLike = { type: unknown; props: Record<string, unknown> & { children?: ReactNode } }

function isElement(content: unknown): content is ElementLike {
  return typeof content === 'object' && content !== null && 'type' in content && 'props' in content
}

function drawElement({ type, props }: ElementLike, into: Element): void {
  if (typeof type === 'function') drawOnce(type(props), into)
  else if (typeof type === 'string') into.append(hostElement(type, props, into))
  // What is neither is a fragment.
  else drawOnce(props.children, into)
}

function hostElement(type: string, props: ElementLike['props'], parent: Element): Element {
  const isSvg = type === 'svg' || parent.namespaceURI === SVG
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'style') setStyle(element, value)
    else if (name !== 'children' && isWritten(value)) element.setAttribute(ATTRIBUTES[name] ?? name, `${value}`)
  }
  drawOnce(props.children, element)
  return element
}

const isWritten = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Through the object model: the page's policy refuses style attributes that are written out. */
function setStyle(element: Element, style: unknown): void {
  if (!(element instanceof HTMLElement) || typeof style !== 'object' || style === null) return
  Object.assign(element.style, style)
}

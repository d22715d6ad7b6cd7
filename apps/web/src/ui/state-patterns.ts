const SVG = 'http://www.w3.org/2000/svg'

/**
 * Puts into the page what charts fill the states with where patterns are on: dots for Ready, lines for Not ready. Never
 * diagonals, which mean that Zoom may still change a number.
 */
export function drawStatePatterns(): void {
  if (document.getElementById('ready-dots')) return
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('width', '0')
  svg.setAttribute('height', '0')
  svg.setAttribute('aria-hidden', 'true')
  svg.style.position = 'absolute'
  svg.append(
    pattern(
      'ready-dots',
      ['rect', { width: '4', height: '4', fill: 'var(--ready)' }],
      ['circle', { cx: '2', cy: '2', r: '0.9', fill: 'var(--ready-mark)' }],
    ),
    pattern(
      'not-ready-lines',
      ['rect', { width: '4', height: '4', fill: 'var(--nr)' }],
      ['rect', { y: '1', width: '4', height: '1', fill: 'var(--nr-mark)' }],
    ),
  )
  document.body.append(svg)
}

type Shape = [name: string, attributes: Record<string, string>]

function pattern(id: string, ...shapes: Shape[]): Element {
  return element(
    ['pattern', { id, width: '4', height: '4', patternUnits: 'userSpaceOnUse' }],
    shapes.map((shape) => element(shape)),
  )
}

function element([name, attributes]: Shape, children: readonly Element[] = []): Element {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

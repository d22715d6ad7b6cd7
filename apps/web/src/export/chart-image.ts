import font from '../ui/fonts/inter-latin.woff2?url'
import type { Theme } from '../ui/theme.ts'
import { layoutOf, legendOf } from './chart-on-page.ts'
import { freeze } from './frozen.ts'
import { IMAGE_TEXT } from './image-layout.ts'
import { legendMark } from './legend-mark.ts'
import { part, setAll, text } from './svg-parts.ts'

const FONT = 'Inter, Arial, sans-serif'
/** As sharp as a screen of today. */
const PIXELS_PER_PIXEL = 2
/** From a baseline up to the middle of its small letters. */
const HALF_LETTER = 4

type ImageWish = { foot: readonly string[]; theme: Theme; format: 'png' | 'svg' }

/** The chart as a picture of its own: title and legend above, filters and as-of underneath, colours and font inside. */
export async function chartImage(chart: SVGSVGElement, { foot, theme, format }: ImageWish): Promise<Blob> {
  const fontData = await dataUrl(font)
  const { image, width, height } = inTheme(theme, (place) => picture(chart, foot, place))
  const style = part('style', {})
  style.textContent = `@font-face{font-family:Inter;font-weight:400 700;src:url(${fontData})}`
  image.prepend(style)
  const source = new XMLSerializer().serializeToString(image)
  return format === 'svg' ? new Blob([source], { type: 'image/svg+xml' }) : await drawn(source, width, height)
}

/** Colours follow `color-scheme`, so that a place of its own shows either theme without touching the page. */
function inTheme<Made>(theme: Theme, make: (place: HTMLElement) => Made): Made {
  const place = document.createElement('div')
  place.className = 'time-chart'
  place.setAttribute('aria-hidden', 'true')
  place.style.cssText = `color-scheme:${theme};forced-color-adjust:none;position:absolute;left:-10000px;top:0`
  document.body.append(place)
  try {
    return make(place)
  } finally {
    place.remove()
  }
}

function picture(chart: SVGSVGElement, foot: readonly string[], place: HTMLElement) {
  const layout = layoutOf(chart, foot)
  const { width, height } = layout.size
  const image = part('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT })
  if (!(image instanceof SVGSVGElement)) throw new Error('a drawing became something else')
  place.append(image)
  image.append(part('rect', { width, height, fill: 'var(--surface)' }))
  for (const { words, x, y } of layout.heading)
    image.append(text(words, { x, y, ...fontOf('heading'), fill: 'var(--t1)' }))
  const marks = legendMarks(chart, place)
  for (const [index, { x, y, lines }] of layout.legend.entries()) {
    const mark = marks[index]
    const key = part('g', { transform: `translate(${x} ${y - HALF_LETTER})` }, ...(mark ? [mark] : []))
    image.append(key)
    for (const line of lines)
      image.append(text(line.words, { x: line.x, y: line.y, ...fontOf('legend'), fill: 'var(--t2)' }))
  }
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('a drawing became something else')
  for (const moving of copy.querySelectorAll('[data-moving]')) moving.remove()
  setAll(copy, { ...layout.chart, overflow: 'visible' })
  image.append(copy)
  for (const { words, x, y } of layout.foot) image.append(text(words, { x, y, ...fontOf('foot'), fill: 'var(--t2)' }))
  freeze(image)
  return { image, width, height }
}

/** The marks of the legend, in the colours of the place. */
function legendMarks(chart: SVGSVGElement, place: HTMLElement) {
  const list = document.createElement('ul')
  list.className = 'chart-legend'
  list.append(...legendOf(chart).map((item) => item.cloneNode(true)))
  place.append(list)
  return [...list.children].map(legendMark)
}

function fontOf(kind: keyof typeof IMAGE_TEXT) {
  const { size, weight } = IMAGE_TEXT[kind]
  return { 'font-size': size, 'font-weight': weight }
}

async function drawn(source: string, width: number, height: number): Promise<Blob> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * PIXELS_PER_PIXEL
  canvas.height = height * PIXELS_PER_PIXEL
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const { promise, resolve } = Promise.withResolvers<Blob | null>()
  canvas.toBlob(resolve, 'image/png')
  const blob = await promise
  if (blob === null) throw new Error('the canvas gave no image')
  return blob
}

/** The font as text: an image may load nothing from outside itself. */
async function dataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(binary)}`
}

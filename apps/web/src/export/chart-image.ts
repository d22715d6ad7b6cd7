import font from '../ui/fonts/inter-latin.woff2?url'
import type { Theme } from '../ui/theme.ts'
import { IMAGE_MARGIN, imageSize } from './chart-on-page.ts'
import { stillCopy } from './still-copy.ts'

const SVG = 'http://www.w3.org/2000/svg'
const FONT = 'Inter, Arial, sans-serif'
/** As sharp as a screen of today. */
const PIXELS_PER_PIXEL = 2

type ImageWish = { foot: readonly string[]; theme: Theme; format: 'png' | 'svg' }

/** The chart as a picture of its own: title and legend above, filters and as-of underneath, colours and font inside. */
export async function chartImage(chart: SVGSVGElement, { foot, theme, format }: ImageWish): Promise<Blob> {
  const { width, height } = imageSize(chart)
  const card = chart.closest('section')
  const heading = card?.querySelector('h2')?.textContent ?? ''
  const legend = [...(card?.querySelectorAll('.chart-legend li') ?? [])]
  const { copy, colors, keys } = stillCopy(chart, legend, theme)
  const image = document.createElementNS(SVG, 'svg')
  setAll(image, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT })
  const style = document.createElementNS(SVG, 'style')
  style.textContent = `@font-face{font-family:Inter;font-weight:400 700;src:url(${await dataUrl(font)})}`
  image.append(style, put('rect', { width, height, fill: colors.surface }))
  const { side, top } = IMAGE_MARGIN
  image.append(text(heading, { x: side, y: 28, 'font-size': 14, 'font-weight': 600, fill: colors.t1 }))
  let x = side
  for (const { words, mark, length } of keys) {
    image.append(put('rect', { x, y: 40, width: 10, height: 10, rx: 2, fill: mark }))
    image.append(text(words, { x: x + 15, y: 49, 'font-size': 12, fill: colors.t2 }))
    x += length + 32
  }
  setAll(copy, { x: side, y: top, overflow: 'visible' })
  image.append(copy)
  for (const [index, line] of foot.entries())
    image.append(text(line, { x: side, y: height - 32 + index * 16, 'font-size': 11, fill: colors.t2 }))
  const source = new XMLSerializer().serializeToString(image)
  return format === 'svg' ? new Blob([source], { type: 'image/svg+xml' }) : await drawn(source, width, height)
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

type Attributes = Readonly<Record<string, string | number>>

function put(name: string, attributes: Attributes): Element {
  return setAll(document.createElementNS(SVG, name), attributes)
}

function text(words: string, attributes: Attributes): Element {
  const element = put('text', attributes)
  element.textContent = words
  return element
}

function setAll(element: Element, attributes: Attributes): Element {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

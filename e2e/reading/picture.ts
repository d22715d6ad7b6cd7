import type { Page } from '@playwright/test'

/** How many pixels of a picture have about a colour (`#149a83`). */
export async function pixelsLike(page: Page, picture: Buffer, color: string): Promise<number> {
  return await page.evaluate(
    async ({ base64, color }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
      const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
      let found = 0
      for (let at = 0; at < data.length; at += 4)
        if (wanted.every((part, index) => Math.abs((data[at + index] ?? 0) - part) < 4)) found += 1
      return found
    },
    { base64: picture.toString('base64'), color },
  )
}

/**
 * The words of a drawing, how far they reach beyond its edges (CSS pixels), and whether something is painted right
 * before each of them.
 */
export async function readDrawing(page: Page, drawing: string) {
  return await page.evaluate(
    (source) => {
      const image = document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true)
      image.setAttribute('font-family', 'Inter Variable')
      document.body.append(image)
      const edge = image.getBoundingClientRect()
      const texts = [...image.querySelectorAll('text')]
      const boxes = texts.map((text) => text.getBoundingClientRect())
      const isPainted = (part: Element) =>
        part instanceof SVGGeometryElement &&
        (part.getAttribute('fill') !== 'none' || part.getAttribute('stroke') !== 'none')
      const marked = texts.filter(({ previousElementSibling: mark }) =>
        [...(mark?.querySelectorAll('*') ?? [])].some(isPainted),
      )
      const found = {
        words: texts.map((text) => text.textContent),
        marked: marked.map((text) => text.textContent),
        beyondRight: Math.max(...boxes.map(({ right }) => right - edge.right)),
        beyondBottom: Math.max(...boxes.map(({ bottom }) => bottom - edge.bottom)),
      }
      image.remove()
      return found
      // The page has the font already, and lets no style stand inside it.
    },
    drawing.replace(/<style.*?<\/style>/s, ''),
  )
}

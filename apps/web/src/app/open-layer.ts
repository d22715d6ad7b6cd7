/** What lies over every page and can be opened from anywhere. */
export type Layer = 'help' | 'commands'

const OPEN = 'readyboard:open'

/** What was asked for while nobody listened yet: the code of the layers comes after the page. */
let wanted: Layer | null = null

/** Opens a layer over the page; one at a time. */
export function openLayer(layer: Layer): void {
  wanted = layer
  window.dispatchEvent(new CustomEvent(OPEN))
}

/** Calls back when somebody asks for a layer; returns the end of it. */
export function onOpenLayer(open: (layer: Layer) => void): () => void {
  const listen = () => {
    if (wanted) open(wanted)
    wanted = null
  }
  listen()
  window.addEventListener(OPEN, listen)
  return () => window.removeEventListener(OPEN, listen)
}

/** What lies over every page and can be opened from anywhere. */
export type Layer = 'help' | 'commands'

const OPEN = 'readyboard:open'

/** Opens a layer over the page; one at a time. */
export function openLayer(layer: Layer): void {
  window.dispatchEvent(new CustomEvent(OPEN, { detail: layer }))
}

/** Calls back when somebody asks for a layer; returns the end of it. */
export function onOpenLayer(open: (layer: Layer) => void): () => void {
  const listen = (event: Event) => {
    if (!(event instanceof CustomEvent)) return
    if (event.detail === 'help' || event.detail === 'commands') open(event.detail)
  }
  window.addEventListener(OPEN, listen)
  return () => window.removeEventListener(OPEN, listen)
}

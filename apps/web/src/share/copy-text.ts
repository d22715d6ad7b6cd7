/**
 * Puts text on the clipboard; false where the browser does not allow it, or the text never came. May be given text that
 * is still on its way: browsers let a page copy at a press only, so the copying has to begin with it.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (navigator.clipboard) {
    const written = await write(text).then(
      () => true,
      () => false,
    )
    if (written) return true
  }
  return Promise.resolve(text).then(copyBySelection, () => false)
}

function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text)
  if (typeof ClipboardItem === 'undefined') return text.then((known) => navigator.clipboard.writeText(known))
  const blob = text.then((known) => new Blob([known], { type: 'text/plain' }))
  // A browser that refuses at once never looks at it; who asked is told by the text itself.
  blob.catch(() => undefined)
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}

// Pages that are served without TLS have no clipboard API, but may still copy what is selected.
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  const focused = document.activeElement
  // A dialog keeps the focus within.
  const room = focused?.closest('[role="dialog"]') ?? document.body
  room.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

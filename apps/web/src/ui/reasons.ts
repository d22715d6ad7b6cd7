import { reasonPlace } from './reason-place.ts'

const LAYER = 'reason-layer'
/** As long as a pointer has to rest, and as long as it may be on its way from the target to the words. */
const REST_MS = 120

/**
 * Shows the words behind whatever carries `data-reason`: one layer for the whole page, which listens to the document, so
 * that a table of hundreds of such values costs no more than one of plain text. Escape, or anything done elsewhere,
 * closes it. Arrow keys lead from row to row of a table.
 */
export function startReasons(): void {
  const layer = document.createElement('div')
  layer.id = LAYER
  layer.role = 'tooltip'
  layer.hidden = true
  document.body.append(layer)
  let shown: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const changes = new MutationObserver(() => (shown?.dataset.reason ? write(shown) : hide()))

  function show(target: HTMLElement): void {
    clearTimeout(timer)
    if (shown === target) return
    hide()
    shown = target
    write(target)
    target.setAttribute('aria-describedby', LAYER)
    changes.observe(target, { attributeFilter: ['data-reason'] })
  }

  function write(target: HTMLElement): void {
    layer.replaceChildren(
      ...(target.dataset.reason ?? '').split('\n').map((words) => {
        const line = document.createElement('p')
        line.textContent = words
        return line
      }),
    )
    layer.hidden = false
    place()
  }

  function place(): void {
    if (!shown?.isConnected) {
      hide()
      return
    }
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const { left, top } = reasonPlace(shown.getBoundingClientRect(), layer.getBoundingClientRect(), { width, height })
    layer.style.left = `${left}px`
    layer.style.top = `${top}px`
  }

  function hide(): void {
    clearTimeout(timer)
    changes.disconnect()
    shown?.removeAttribute('aria-describedby')
    shown = null
    layer.hidden = true
  }

  const soon = (act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, REST_MS)
  }
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return
    const found = reasonOf(target)
    if (found) soon(() => show(found))
    else if (target instanceof Node && layer.contains(target)) clearTimeout(timer)
    else if (shown && document.activeElement !== shown) soon(hide)
    else clearTimeout(timer)
  })
  document.addEventListener('focusin', ({ target }) => {
    const found = reasonOf(target)
    if (found?.matches(':focus-visible')) show(found)
  })
  document.addEventListener('focusout', hide)
  // A finger has neither hover nor, on some systems, focus.
  document.addEventListener('click', ({ target }) => {
    const found = reasonOf(target)
    if (found) show(found)
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (shown && !reasonOf(target) && !(target instanceof Node && layer.contains(target))) hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) hide()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step === undefined || event.defaultPrevented ? null : inNextRow(reasonOf(event.target), step)
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  document.addEventListener('scroll', place, { capture: true, passive: true })
  window.addEventListener('resize', place)
}

function reasonOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-reason]') : null
}

/** What has words behind it in the same column, in the next row where something there has. */
function inNextRow(from: HTMLElement | null, step: number): HTMLElement | null {
  const cell = from?.closest('td')
  const all = cell?.closest('table')?.querySelectorAll<HTMLElement>(`td:nth-child(${cell.cellIndex + 1}) [data-reason]`)
  const column = [...(all ?? [])]
  const place = from ? column.indexOf(from) : -1
  return place < 0 ? null : (column[place + step] ?? null)
}

import { useEffect, useEffectEvent } from 'react'
import { useSingleKeys } from '../ui/single-keys.ts'
import { takeHeldKeys } from './early-keys.ts'
import { openLayer } from './open-layer.ts'
import { type Act, actOf, type Typed } from './shortcuts.ts'

/**
 * Does what keys stand for, while single-key shortcuts are on and nobody is typing; the commands' own key always. While
 * a layer is on its way, what is typed is meant for it: `typed` takes it and says so.
 */
export function useShortcuts(go: (path: string) => void, typed: (letter: string) => boolean): void {
  const on = useSingleKeys()
  const act = useEffectEvent((found: Act) => {
    if ('open' in found) openLayer(found.open)
    else if ('go' in found) go(found.go)
    else press(found.press)
  })
  const isForLayer = useEffectEvent(({ key }: KeyboardEvent) => typed(key.length === 1 ? key : ''))
  useEffect(() => {
    let before: Typed | null = null
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      // Also when the layer is drawn already and its field has no focus yet.
      if (!isCommandKey(event) && isForLayer(event)) return
      if (document.querySelector('[role="dialog"]')) return
      if (isCommandKey(event)) {
        event.preventDefault()
        openLayer('commands')
        return
      }
      if (!on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const found = actOf(event.key, event.timeStamp, before)
      before = { key: event.key.toLowerCase(), at: event.timeStamp }
      if (!found || ('press' in found && !visible(found.press))) return
      event.preventDefault()
      act(found)
    }
    takeHeldKeys().forEach(listen)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

function isCommandKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
}

/** Presses, or where it is a field goes to, what carries a key. */
export function press(key: string): void {
  const found = visible(key)
  if (!found) return
  if (found instanceof HTMLInputElement) found.select()
  // Filters stand still while the page scrolls: going to them would only move the page away under the reader.
  found.focus({ preventScroll: found.closest('.question-bar, .top-bar') !== null })
  if (!(found instanceof HTMLInputElement)) found.click()
}

/** The first element for the key that is on the screen: layouts for other widths are there too, but hidden. */
export function visible(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`)].find(
    (element) => element.offsetParent !== null,
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

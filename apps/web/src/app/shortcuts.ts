import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'readyboard.shortcuts'
const CHANGED = 'readyboard:shortcuts'
const SEQUENCE_MS = 1_500

/** The keys as the help lists them. Whatever carries `data-shortcut` answers to its key. */
export const SHORTCUTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['/'], does: 'Search the table' },
  { keys: ['Q'], does: 'Queue' },
  { keys: ['A'], does: 'Agents' },
  { keys: ['T'], does: 'Range' },
  { keys: ['[', ']'], does: 'Previous, next period' },
  { keys: ['1', '…', '6'], does: 'Interval, from 15 minutes to a month' },
  { keys: ['S'], does: 'Copy the link' },
  { keys: ['D'], does: 'Light or dark' },
  { keys: ['G', 'O'], does: 'Go to Overview' },
  { keys: ['G', 'I'], does: 'Go to Intervals' },
  { keys: ['?'], does: 'This list' },
]

/** Presses or focuses what a key stands for, while single-key shortcuts are on and nobody is typing. */
export function useShortcuts(): void {
  const on = useShortcutsOn()
  useEffect(() => {
    if (!on) return
    let prefix = ''
    let prefixAt = 0
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      const key = event.key.toLowerCase()
      const started = prefix && event.timeStamp - prefixAt < SEQUENCE_MS
      prefix = key === 'g' ? 'g' : ''
      prefixAt = event.timeStamp
      const found = visible(started ? `g ${key}` : key)
      if (!found) return
      event.preventDefault()
      if (found instanceof HTMLInputElement) found.select()
      // Filters stand still while the page scrolls: going to them would only move the page away under the reader.
      found.focus({ preventScroll: found.closest('.question-bar, .top-bar') !== null })
      if (!(found instanceof HTMLInputElement)) found.click()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

/** Whether single-key shortcuts are on; kept in this browser. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, () => stored() !== 'off')
}

export function switchShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Storage may be forbidden; then they stay on.
  }
  window.dispatchEvent(new Event(CHANGED))
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed)
  return () => window.removeEventListener(CHANGED, changed)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** The first element for the key that is on the screen: layouts for other widths are there too, but hidden. */
function visible(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`)].find(
    (element) => element.offsetParent !== null,
  )
}

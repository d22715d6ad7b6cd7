import { startHint } from './start-hint.ts'

/**
 * Where somebody starts without asking anything, the view that opens first takes its place, if this browser knows of one.
 * A reload or Back shows what was there.
 *
 * @returns whether it was such a start
 */
export function openStart(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  const begins = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate'
  if (!begins || location.pathname !== '/' || location.search !== '') return false
  const path = startHint()
  if (path) history.replaceState(null, '', path)
  return true
}

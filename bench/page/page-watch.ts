/** What has to be in the page before it can be called settled, as selectors, and what must not be there any more. */
export type Signs = { figures: string; chart: string; table: string; busy: string }

/** Milliseconds: of `figures` from the start of the navigation, of `settled` from there or from the click measured. */
export type PageTimes = { figures: number; settled: number }

declare global {
  interface Window {
    readyboardBench: { whenSettled: () => Promise<PageTimes>; watchClick: () => void }
  }
}

/**
 * Runs in the page before anything else. Settled is when all signs are there and nothing has changed for 200 ms: the
 * time is that of the last change as it was painted, or of the end of the last long task where that is later.
 */
export function watchPage(signs: Signs): void {
  const QUIET_MS = 200
  let [start, figures, changed, changes] = [0, 0, 0, 0]
  const has = (selector: string) => document.querySelector(selector) !== null
  const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then))

  const observer = new MutationObserver(() => {
    changes += 1
    if (figures === 0 && has(signs.figures))
      afterPaint(() => {
        figures ||= performance.now()
      })
    changed = performance.now()
    afterPaint(() => {
      changed = performance.now()
    })
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) changed = Math.max(changed, startTime + duration)
  }).observe({ type: 'longtask', buffered: true })

  const isSettled = () =>
    changes > 0 &&
    figures > 0 &&
    performance.now() - changed >= QUIET_MS &&
    has(signs.chart) &&
    has(signs.table) &&
    !has(signs.busy)

  const whenSettled = () =>
    new Promise<PageTimes>((resolve) => {
      const timer = setInterval(() => {
        if (!isSettled()) return
        clearInterval(timer)
        resolve({ figures, settled: changed - start })
      }, 50)
    })
  const watchClick = () => {
    changes = 0
    addEventListener(
      'click',
      ({ timeStamp }) => {
        start = timeStamp
        changes = 0
      },
      { capture: true, once: true },
    )
  }
  window.readyboardBench = { whenSettled, watchClick }
}

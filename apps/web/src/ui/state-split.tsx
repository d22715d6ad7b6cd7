import { UI } from '../words/ui.ts'
import { formatPercent } from './format.ts'
import './figures-in-rows.css'

type StateSeconds = { occupiedSeconds: number | null; readySeconds: number | null; notReadySeconds: number | null }

/** The three states as one bar, occupied first, over their sum. Nothing to divide is an empty bar. */
export function StateSplit({ row, className = '' }: { row: StateSeconds; className?: string }) {
  const [occupied, ready, notReady] = [row.occupiedSeconds ?? 0, row.readySeconds ?? 0, row.notReadySeconds ?? 0]
  const sum = occupied + ready + notReady
  const share = (seconds: number) => formatPercent(seconds / sum)
  const label =
    sum === 0
      ? UI.noShares
      : UI.stateShares({ occupied: share(occupied), ready: share(ready), notReady: share(notReady) })
  return (
    <span className={`state-split ${className}`} role="img" aria-label={label}>
      {occupied > 0 && <i className="occupied" style={{ flexGrow: occupied / sum }} />}
      {ready > 0 && <i className="ready" style={{ flexGrow: ready / sum }} />}
      {notReady > 0 && <i className="not-ready" style={{ flexGrow: notReady / sum }} />}
    </span>
  )
}

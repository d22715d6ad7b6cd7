import type { TimeSheetReport } from '@readyboard/contract'
import { useEffect, useMemo, useState } from 'react'
import { useQuestion } from '../question/use-question.ts'
import { hasDeltas, lateDeltas, loadDeltas } from './late-deltas.ts'
import type { ReportDeltas } from './report-deltas.ts'

/** How a report differs from what it is compared with. `now`: epoch seconds at which it arrived. */
export function useDeltas(report: TimeSheetReport, now: number): ReportDeltas | null {
  const { question, occupancy } = useQuestion()
  const [loaded, setLoaded] = useState(hasDeltas)
  const needed = question.compare !== 'none' || report.previous !== null
  useEffect(() => {
    // Without it the figures stand for themselves.
    if (needed && !loaded)
      loadDeltas()
        .then(() => setLoaded(true))
        .catch(() => undefined)
  }, [needed, loaded])
  return useMemo(() => (loaded ? lateDeltas(report, now, occupancy) : null), [loaded, report, now, occupancy])
}

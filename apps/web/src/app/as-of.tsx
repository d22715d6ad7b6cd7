import type { TimeSheetReport } from '@readyboard/contract'
import { asOfWords as words } from '../coverage/coverage-words.ts'
import { useOnline } from '../ui/use-online.ts'
import { FRAME } from '../words/frame.ts'

/** How fresh the data is; red when it cannot be made fresher at the moment. Spoken politely when it changes. */
export function AsOfChip({ report, failed }: { report: TimeSheetReport | undefined; failed: boolean }) {
  const online = useOnline()
  const { state, problem } = report?.coverage ?? {}
  // What waits for consent could be fetched at once.
  const trouble = problem && problem.code !== 'needs-consent'
  const stale = failed || !online || state === 'failed' || trouble
  return (
    <span role="status" className="chip hidden md:inline-flex">
      <span className={`size-[7px] rounded-full ${stale ? 'bg-danger' : 'bg-ink'}`} />
      {report?.coverage.asOf ? (
        <span>
          {FRAME.asOfAround.before}
          <b className="font-semibold text-t1">{asOfWords(report)}</b>
          {FRAME.asOfAround.after}
        </span>
      ) : (
        <span className="inline-block min-w-[118px]">{report || failed ? FRAME.noData : FRAME.asking}</span>
      )}
    </span>
  )
}

/** `14:42 EST`; nothing where nothing is fetched. */
export function asOfWords({ coverage, query }: TimeSheetReport): string {
  return coverage.asOf ? words(coverage.asOf, query.tz, Date.now()) : ''
}

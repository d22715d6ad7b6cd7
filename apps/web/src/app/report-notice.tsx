import { useState } from 'react'
import { hasComparedNotice } from '../compare/has-compared-notice.ts'
import type { NoticeProps } from '../coverage/notice-context.ts'
import { fetchNoticeKind } from '../overview/fetch-notice-kind.ts'
import { lateContent } from '../ui/late-content.ts'

// Most answers are stored, and need none of it.
const FetchNotice = lateContent(
  async () => (await import('../overview/fetch-notice.tsx')).FetchNotice,
  <div className="card min-h-[112px]" />,
)

const ComparedNotice = lateContent(
  async () => (await import('../compare/compared-notice.tsx')).ComparedNotice,
  <div className="card min-h-[62px]" />,
)

const FetchTrouble = lateContent(async () => (await import('./fetch-trouble.tsx')).FetchTrouble, null)
const TroubleBanner = lateContent(async () => (await import('./trouble-banner.tsx')).TroubleBanner, null)

/**
 * Why an answer is not whole: it is on its way, waits for somebody's decision, or something is wrong. One of them, once.
 * Below it the same of what it is compared with.
 */
export function ReportNotice({ report, question, stale, aside = false }: NoticeProps) {
  const { coverage } = report
  const kind = fetchNoticeKind(coverage)
  // Stays once it was needed: it leads the focus on when its cards go.
  const [needed, setNeeded] = useState(kind !== null)
  if (kind !== null && !needed) setNeeded(true)
  return (
    <>
      {needed && (
        <FetchNotice
          {...{ report, question, kind, stale, aside }}
          trouble={coverage.problem && <FetchTrouble coverage={coverage} />}
        />
      )}
      {kind === null && !stale && coverage.problem && <TroubleBanner report={report} question={question} />}
      {!stale && hasComparedNotice(report) && <ComparedNotice report={report} />}
    </>
  )
}

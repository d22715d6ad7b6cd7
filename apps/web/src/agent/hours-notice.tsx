import type { TimeSheetReport } from '@readyboard/contract'
import { use } from 'react'
import { NoticeContext } from '../coverage/notice-context.ts'
import type { HoursAnswer } from './agent-hours.tsx'
import { isSaidAbove } from './said-above.ts'

/** What keeps the hours from being whole, where the frame speaks of coarser intervals: they are asked for by themselves. */
export function HoursNotice({ report, hours }: { report: TimeSheetReport; hours: HoursAnswer }) {
  const notice = use(NoticeContext)
  if (isSaidAbove(hours.report, report)) return null
  return notice({ report: hours.report, question: hours.shown.question, stale: hours.stale, aside: true })
}

import type { TimeSheetReport } from '@readyboard/contract'
import { createContext, type ReactNode } from 'react'
import type { AskedQuestion } from '../api/report-query.ts'

/**
 * What is told of an answer that is not whole. `stale`: it is that of the question before. `aside`: it is not the answer
 * to the address, so it names its interval, and no coarser one would do.
 */
export type NoticeProps = { report: TimeSheetReport; question: AskedQuestion; stale: boolean; aside?: boolean }

/** Draws the frame's notice, for pages that ask more than the frame does. */
export const NoticeContext = createContext<(props: NoticeProps) => ReactNode>(() => null)

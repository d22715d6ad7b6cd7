import type { ParameterProblem, Question } from '@readyboard/contract'
import { createContext, useContext } from 'react'
import type { NavigateOptions, To } from 'react-router'
import type { AskedQuestion } from '../api/report-query.ts'
import type { ViewParameters } from './address.ts'
import type { OccupancyChoice } from './occupancy-choice.ts'

/** What leads to another address; all of them stay the same for the life of the page. */
export type Acts = {
  /** Asks something else: a new entry in the history, back on the first page. */
  ask: (change: Partial<Question>) => void
  /** Changes how the answer is looked at; `replace` for what nobody wants to go back through, such as typing. */
  setTable: (change: ViewParameters, options?: { replace?: boolean }) => void
  navigate: (to: To, options?: NavigateOptions) => void
}

/** What is asked, on which page, which occupancy is meant, and what in the address could not be read and fell back. */
export type Asked = Acts & {
  pathname: string
  question: AskedQuestion
  /** What goes along to other pages: the question of the address bar, without the agent whose page this is. */
  along: AskedQuestion
  occupancy: OccupancyChoice
  notes: readonly ParameterProblem[]
}

export const AskedContext = createContext<Asked | null>(null)
export const ViewContext = createContext<URLSearchParams | null>(null)

/** The question of the address bar and how to ask another; it is held nowhere else. */
export function useQuestion(): Asked {
  return inRoom(useContext(AskedContext))
}

/** The whole address, for how the answer is looked at: sort, order, search, page, pageSize, only, units, chart. */
export function useView(): URLSearchParams {
  return inRoom(useContext(ViewContext))
}

function inRoom<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Only below a QuestionRoom is there a question')
  return value
}

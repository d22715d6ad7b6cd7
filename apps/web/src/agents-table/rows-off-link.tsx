import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { addressOf, alongParameters } from '../question/address.ts'
import { ofOne } from '../question/agent-path.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { AGENTS_TABLE } from '../words/agents-table.ts'
import { agentsView } from './agents-view.ts'

type RowsOffLinkProps = { agent: string | null; className: string; children: ReactNode }

/** Leads to the rows that do not add up: of one agent, or of all that are listed. */
export function RowsOffLink({ agent, className, children }: RowsOffLinkProps) {
  const { question, occupancy } = useQuestion()
  const view = alongParameters(occupancy)
  view.set('only', 'inconsistent')
  const text = agentsView(useView()).table.search
  if (agent === null && text) view.set('search', text)
  const asked = agent === null ? question : ofOne(question, agent)
  return (
    <Link
      to={{ pathname: '/intervals', search: addressOf(asked, view) }}
      className={className}
      title={AGENTS_TABLE.showOff}
    >
      {children}
    </Link>
  )
}

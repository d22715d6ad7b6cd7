import type { Question } from '@readyboard/contract'
import { type ReactNode, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Address, addressOf, readAddress, type ViewParameters, withView } from './address.ts'
import { agentOfPath, agentPath, onPageOf } from './agent-path.ts'
import { CLOCK_PATH, clockQuestion } from './clock-question.ts'
import { NO_PIN } from './pin.ts'
import { type Acts, AskedContext, ViewContext } from './use-question.ts'

/**
 * The address bar as a question, for everything below. The router draws again whoever reads the address, at every sort
 * and page; here it is read once, and what only depends on the question is left alone.
 */
export function QuestionRoom({ children }: { children: ReactNode }) {
  const { pathname, search: text } = useLocation()
  const navigate = useNavigate()
  const { question: along, occupancy, notes, search } = readAddress(text)
  // On one agent's page the path says who is meant, whatever stands behind it.
  const agent = agentOfPath(pathname)
  const byClock = pathname === CLOCK_PATH
  const question = useMemo(() => {
    if (byClock) return clockQuestion(along)
    return agent === null ? along : onPageOf(along, agent)
  }, [along, agent, byClock])
  // They read the address when they are called, so what depends on them is not made anew with every address.
  const acts = useMemo((): Acts => {
    // Whoever looks at a table and changes a filter goes on looking at the table.
    const go = (change: (address: Address) => string, replace = false) =>
      void navigate(change(readAddress(window.location.search)), { replace, preventScrollReset: true })
    return {
      navigate: (to, options) => void navigate(to, options),
      // Pinned numbers answer one question: another one is answered with those of now.
      ask: (change) => {
        const address = (newest: Address) =>
          addressOf({ ...newest.question, ...change }, withView(newest.search, NO_PIN))
        const newest = readAddress(window.location.search)
        if (change.agents === undefined || agentOfPath(window.location.pathname) === null)
          return asksElse(newest, change) ? go(address) : undefined
        // Whoever picks others on one agent's page goes to the page of the one, or to the list of the many.
        const [only, ...more] = change.agents
        const asked = { ...newest.question, ...change }
        const others = more.length > 0 || asked.teams.length > 0 || asked.except.length > 0
        if (only === undefined || others) void navigate({ pathname: '/agents', search: address(newest) })
        else void navigate({ pathname: agentPath(only), search: addressOf({ ...asked, agents: [] }) })
      },
      setTable: (change, { replace = false } = {}) => {
        if (!showsElse(readAddress(window.location.search), change)) return
        go((newest) => addressOf(newest.question, withView(newest.search, change)), replace)
      },
    }
  }, [navigate])
  const asked = useMemo(
    () => ({ pathname, question, along, occupancy, notes, ...acts }),
    [pathname, question, along, occupancy, notes, acts],
  )
  return (
    <AskedContext value={asked}>
      <ViewContext value={search}>{children}</ViewContext>
    </AskedContext>
  )
}

// What is chosen already is no new entry of the history, even where it is not drawn yet.
const asksElse = ({ question, search }: Address, change: Partial<Question>): boolean =>
  addressOf({ ...question, ...change }, search) !== addressOf(question, search)

const showsElse = ({ search }: Address, change: ViewParameters): boolean =>
  Object.entries(change).some(([key, value]) => (search.get(key) ?? '') !== (value ?? ''))

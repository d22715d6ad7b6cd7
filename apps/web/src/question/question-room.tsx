import { type ReactNode, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Address, addressOf, readAddress, withView } from './address.ts'
import { type Acts, AskedContext, ViewContext } from './use-question.ts'

/**
 * The address bar as a question, for everything below. The router draws again whoever reads the address, at every sort
 * and page; here it is read once, and what only depends on the question is left alone.
 */
export function QuestionRoom({ children }: { children: ReactNode }) {
  const { pathname, search: text } = useLocation()
  const navigate = useNavigate()
  const { question, occupancy, notes, search } = readAddress(text)
  // They read the address when they are called, so what depends on them is not made anew with every address.
  const acts = useMemo((): Acts => {
    // Whoever looks at a table and changes a filter goes on looking at the table.
    const go = (change: (address: Address) => string, replace = false) =>
      void navigate(change(readAddress(window.location.search)), { replace, preventScrollReset: true })
    return {
      navigate: (to, options) => void navigate(to, options),
      ask: (change) => go((newest) => addressOf({ ...newest.question, ...change }, withView(newest.search, {}))),
      setTable: (change, { replace = false } = {}) =>
        go((newest) => addressOf(newest.question, withView(newest.search, change)), replace),
    }
  }, [navigate])
  const asked = useMemo(
    () => ({ pathname, question, occupancy, notes, ...acts }),
    [pathname, question, occupancy, notes, acts],
  )
  return (
    <AskedContext value={asked}>
      <ViewContext value={search}>{children}</ViewContext>
    </AskedContext>
  )
}

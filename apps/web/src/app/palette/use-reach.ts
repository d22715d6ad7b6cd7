import type { Question } from '@readyboard/contract'
import { addressOf, newestAddress, withView } from '../../question/address.ts'
import { useQuestion } from '../../question/use-question.ts'
import { isAt, SIDE_PAGES } from '../pages.ts'

/** Asks something else: on the page that shows the answer, which the settings and the definitions are not. */
export function useAskAnywhere(): (change: Partial<Question>) => void {
  const { pathname, ask, navigate } = useQuestion()
  const aside = SIDE_PAGES.some(({ path }) => isAt(pathname, path)) || pathname === '/wallboard'
  return (change) => {
    if (!aside) return ask(change)
    const { question, search } = newestAddress()
    navigate({ pathname: '/', search: addressOf({ ...question, ...change }, withView(search, {})) })
  }
}

import { formatQuestion, type LinkAnswer } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError } from '../api/api-error.ts'
import { linkQuery } from '../api/link-queries.ts'
import { newestAddress, readAddress } from '../question/address.ts'
import { NO_PIN } from '../question/pin.ts'
import { useQuestion } from '../question/use-question.ts'
import { pathOf } from './link-target.ts'

/**
 * The link that pinned numbers come from; null until it is there. `gone`: it is kept no longer. Where the address asks
 * something else than the link, the pin goes from it: no number may stand below filters that are not its own.
 */
export function useTruePin(id: string): { link: LinkAnswer | null; gone: boolean } {
  const { pathname, question, setTable } = useQuestion()
  const { data: link = null, error } = useQuery(linkQuery(id))
  const gone = error instanceof ApiError && error.status === 404
  const foreign = link !== null && !isOf(link, pathname, formatQuestion(question))
  useEffect(() => {
    // The address may have gone on before this was drawn.
    if (foreign && newestAddress().search.get('pinned') === id) setTable(NO_PIN, { replace: true })
  }, [foreign, id, setTable])
  return { link, gone: gone || (link !== null && link.kind !== 'pinned') }
}

function isOf(link: LinkAnswer, pathname: string, asked: string): boolean {
  const { question } = readAddress(`?${link.address}`)
  return pathOf({ ...link, address: '' }) === pathname && formatQuestion(question) === asked
}

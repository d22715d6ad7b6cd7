import type { IntervalsAnswer, Question } from '@readyboard/contract'
import { MAX_PAGE_SIZE } from '@readyboard/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { intervalsQuery, nextAskMs, TIME_SHEET_KEY } from '../api/report-query.ts'
import { LOCALE } from '../ui/locale.ts'

type Row = IntervalsAnswer['rows'][number]
type Rows<Told> = { total: number; rows: readonly Told[] }

/** Who was online in one interval, by name. The question is of that interval alone. */
export function onlineNamesQuery(question: Question) {
  const table = { sort: 'onlineSeconds', order: 'desc', search: '', pageSize: MAX_PAGE_SIZE, only: null } as const
  return queryOptions({
    queryKey: [TIME_SHEET_KEY, 'online-names', question],
    queryFn: async ({ client }) => {
      const askPage = (page: number) => client.fetchQuery(intervalsQuery(question, { ...table, page }))
      const { first, rows } = await allOnline(askPage, MAX_PAGE_SIZE)
      return { ...first, rows: byName(rows) }
    },
    // The names of the interval before stay until those of the next one are there.
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data ? nextAskMs(state.data, Date.now()) : false),
  })
}

/**
 * The rows with online time, page after page: Zoom may send rows of people who were offline throughout, and sorted by
 * online time they are last.
 *
 * @param askPage answers with a page, the longest online first
 */
export async function allOnline<Told extends Pick<Row, 'onlineSeconds'>, Answer extends Rows<Told>>(
  askPage: (page: number) => Promise<Answer & Rows<Told>>,
  pageSize: number,
): Promise<{ first: Answer; rows: Told[] }> {
  const first = await askPage(1)
  const rows = [...first.rows]
  for (let page = 2; isOnline(rows.at(-1)) && (page - 1) * pageSize < first.total; page++)
    rows.push(...(await askPage(page)).rows)
  return { first, rows: rows.filter(isOnline) }
}

const isOnline = (row: Pick<Row, 'onlineSeconds'> | undefined) => (row?.onlineSeconds ?? 0) > 0

const { compare } = new Intl.Collator(LOCALE)

const byName = (rows: readonly Row[]) => rows.toSorted((a, b) => compare(a.displayName, b.displayName))

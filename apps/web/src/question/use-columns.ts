import { useCallback, useEffect, useMemo, useRef } from 'react'
import {
  type ColumnChange,
  type ColumnChoice,
  type ColumnInfo,
  isUsual,
  USUAL_COLUMNS,
} from '../ui/data-table/column-choice.ts'
import { keep, useKept } from '../ui/kept.ts'
import { columnParameters, readColumns, saysColumns } from './column-address.ts'
import { type ColumnedTable, keptName, TABLES } from './kept-look.ts'
import { useQuestion, useView } from './use-question.ts'

/** The columns of a table, and the verb to choose others. The address decides; where it says nothing, the last choice does. */
export function useColumns(table: ColumnedTable): {
  choice: ColumnChoice
  /** Changes the newest choice, which may not be drawn yet: keys are pressed faster than tables are drawn. */
  choose: (change: ColumnChange, infos: readonly ColumnInfo[]) => void
} {
  const { setTable } = useQuestion()
  const search = useView()
  const own = useKept(keptName(table))
  const choice = useMemo(() => {
    if (saysColumns(search)) return readColumns(search).choice
    return own === null ? USUAL_COLUMNS : readColumns(new URLSearchParams(own)).choice
  }, [search, own])
  const newest = useRef<ColumnChoice | null>(null)
  useEffect(() => {
    if (newest.current && JSON.stringify(newest.current) === JSON.stringify(choice)) newest.current = null
  }, [choice])
  const choose = useCallback(
    (change: ColumnChange, infos: readonly ColumnInfo[]) => {
      const next = change(newest.current ?? choice)
      newest.current = next
      const usual = isUsual(infos, next)
      const parameters = columnParameters(usual ? USUAL_COLUMNS : next)
      keep(keptName(table), usual ? null : textOf(parameters))
      setTable({ ...parameters, page: newestPage() }, { replace: true })
    },
    [table, setTable, choice],
  )
  return { choice, choose }
}

/** Tables show their usual columns again where an address says nothing. */
export function forgetColumns(): void {
  for (const table of TABLES) keep(keptName(table), null)
}

/** Other columns do not change which rows a page has. */
const newestPage = () => new URLSearchParams(window.location.search).get('page')

function textOf(parameters: Record<string, string | null>): string {
  return Object.entries(parameters)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
    .join('&')
}

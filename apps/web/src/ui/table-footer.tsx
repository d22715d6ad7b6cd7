import type { ReactNode } from 'react'
import { USUAL_PAGE_SIZE } from './page-sizes.ts'
import { Pager } from './pager.tsx'

type TableFooterProps = {
  page: number
  pageSize: number
  total: number
  /** Writes into the address; null takes a parameter out, which is how the usual values are written. */
  setTable: (change: { page?: string | null; pageSize?: string | null }) => void
  /** The same for what is only about to be asked for. */
  prepare: (change: { page: string | null }) => void
  /** What is to be said about the rows. */
  children: ReactNode
}

/** Below a table: a sentence about its rows, and the way to the other pages. */
export function TableFooter({ page, pageSize, total, setTable, prepare, children }: TableFooterProps) {
  return (
    <div className="table-footer">
      <span>{children}</span>
      <span className="grow" />
      <Pager
        {...{ page, pageSize, total }}
        onPage={(next) => setTable({ page: pageText(next) })}
        onPageIntent={(next) => prepare({ page: pageText(next) })}
        onPageSize={(size) => setTable({ pageSize: size === USUAL_PAGE_SIZE ? null : String(size) })}
      />
    </div>
  )
}

const pageText = (page: number) => (page === 1 ? null : String(page))

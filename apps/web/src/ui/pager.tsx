import { useEffect, useEffectEvent, useRef } from 'react'
import { PAGER } from '../words/pager.ts'
import { formatCount } from './format.ts'
import { Icon } from './icon.tsx'
import { onIntent } from './on-intent.ts'
import { pageNumbers } from './page-numbers.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { QuietSelect } from './quiet-select.tsx'

type PagerProps = {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
  /** Somebody is about to go to a page. */
  onPageIntent: (page: number) => void
  onPageSize: (pageSize: number) => void
}

/** How many rows a page has, which rows these are, and the way to the others. */
export function Pager({ page, pageSize, total, onPage, onPageIntent, onPageSize }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const first = Math.min(total, (page - 1) * pageSize + 1)
  const previous = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const intend = (to: number) => {
    if (to >= 1 && to <= pages) onPageIntent(to)
  }
  // Whoever pages on does so without moving: that the next page is wanted too, only this one tells.
  const goOn = useEffectEvent((shown: number) => {
    if (previous.current?.matches(':hover, :focus')) intend(shown - 1)
    if (next.current?.matches(':hover, :focus')) intend(shown + 1)
  })
  useEffect(() => goOn(page), [page])
  const sizes = [...new Set([...PAGE_SIZES, pageSize])].sort((a, b) => a - b)
  return (
    <div className="pager">
      <QuietSelect
        label={PAGER.rowsPerPage}
        value={pageSize}
        onChange={({ target }) => onPageSize(Number(target.value))}
      >
        {sizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </QuietSelect>
      <span className="whitespace-nowrap">
        {PAGER.rowsOf({
          first: formatCount(first),
          last: formatCount(Math.min(total, page * pageSize)),
          total: formatCount(total),
        })}
      </span>
      <nav aria-label={PAGER.pages} className="flex items-center gap-0.5">
        <button
          ref={previous}
          type="button"
          aria-label={PAGER.previousPage}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
          {...onIntent(() => intend(page - 1))}
        >
          <Icon name="chevron-left" small />
        </button>
        {pageNumbers(page, pages).map((number, index) =>
          number === null ? (
            <span key={`gap ${index}`} className="px-1 text-t3">
              …
            </span>
          ) : (
            <button
              key={number}
              type="button"
              aria-label={PAGER.page({ number: String(number) })}
              aria-current={number === page ? 'page' : undefined}
              onClick={() => number !== page && onPage(number)}
              {...onIntent(() => number !== page && onPageIntent(number))}
            >
              {formatCount(number)}
            </button>
          ),
        )}
        <button
          ref={next}
          type="button"
          aria-label={PAGER.nextPage}
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
          {...onIntent(() => intend(page + 1))}
        >
          <Icon name="chevron-right" small />
        </button>
      </nav>
    </div>
  )
}

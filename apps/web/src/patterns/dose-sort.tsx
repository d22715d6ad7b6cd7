import { DOSE_SORTS, type DoseSort } from '@readyboard/contract'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { PATTERNS } from '../words/patterns.ts'

const SORTS = DOSE_SORTS.filter((sort) => sort !== 'occupiedSeconds')

type DoseSortProps = { sort: DoseSort; onSort: (sort: { sort: string | null; order: string | null }) => void }

/** By what the agents are sorted: also by what has no column of its own. Numbers come largest first. */
export function DoseSortChoice({ sort, onSort }: DoseSortProps) {
  return (
    <QuietSelect
      className="pill dose-sort"
      label={
        <>
          <span aria-hidden="true">{PATTERNS.sort}</span>
          <span className="visually-hidden">{PATTERNS.sortLabel}</span>
        </>
      }
      value={sort}
      onChange={({ target }) =>
        onSort(target.value === 'displayName' ? { sort: null, order: null } : { sort: target.value, order: 'desc' })
      }
    >
      {SORTS.map((known) => (
        <option key={known} value={known}>
          {PATTERNS.sorts[known]}
        </option>
      ))}
    </QuietSelect>
  )
}

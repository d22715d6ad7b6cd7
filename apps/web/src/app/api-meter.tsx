import { useQuery } from '@tanstack/react-query'
import { quotaQuery } from '../api/list-queries.ts'

/** How much of the day's requests to Zoom this product has used of what it may use; red only when nearly gone. */
export function ApiMeter() {
  const { data: quota } = useQuery(quotaQuery)
  if (!quota) return <span className="chip hidden w-[236px] lg:inline-flex">Zoom API</span>
  const budget = Math.floor(quota.perDay * quota.share)
  const used = budget > 0 ? Math.min(1, quota.usedToday / budget) : 1
  const words = `${quota.usedToday.toLocaleString('en')} requests to Zoom used today. Readyboard may use ${budget.toLocaleString('en')} of the account’s ${quota.perDay.toLocaleString('en')} a day.`
  return (
    <span className="chip ml-[6px] hidden lg:inline-flex" title={words}>
      Zoom API
      <span aria-hidden="true" className="h-[5px] w-14 overflow-hidden rounded-[3px] bg-line-2">
        <span
          className={`block h-full min-w-[3px] ${used >= 0.9 ? 'bg-danger' : 'bg-ink'}`}
          style={{ width: `${used * 100}%` }}
        />
      </span>
      <span>
        <b className="font-semibold text-t1">{quota.usedToday.toLocaleString('en')}</b> of {budget.toLocaleString('en')}{' '}
        today
      </span>
    </span>
  )
}

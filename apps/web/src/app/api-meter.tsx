import { useQuery } from '@tanstack/react-query'
import { meterLines, usedOfToday } from '../about/quota-words.ts'
import { quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { formatCount } from '../ui/format.ts'
import { QuotaBar } from '../ui/quota-bar.tsx'
import { API_METER } from '../words/api-meter.ts'
import { FRAME } from '../words/frame.ts'
import { UnreadMeter } from './unread-meter.tsx'

/** How much of the day's requests to Zoom this product has used of what it may use; red only when nearly gone. */
export function ApiMeter() {
  const { data: quota } = useQuery(quotaQuery)
  const { data: session } = useQuery(sessionQuery)
  if (!quota) return <UnreadMeter />
  const { used, scarce } = usedOfToday(quota)
  const around = API_METER.aroundUsed({ mayUse: formatCount(quota.mayUseToday) })
  const lines = meterLines(quota, session?.defaults.timeZone ?? 'UTC')
  return (
    <span className="chip ml-[6px] hidden min-[1140px]:inline-flex" title={lines.join('\n')}>
      {FRAME.meter}
      <QuotaBar used={used} scarce={scarce} className="w-14" />
      {quota.stoppedUntil ? (
        <b className="font-semibold text-danger">{API_METER.stopped}</b>
      ) : (
        <span>
          {around.before}
          <b className="font-semibold text-t1">{formatCount(quota.usedToday)}</b>
          {around.after}
        </span>
      )}
    </span>
  )
}

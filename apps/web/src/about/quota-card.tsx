import { useQuery } from '@tanstack/react-query'
import { quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { formatCount, formatPercent } from '../ui/format.ts'
import { QuotaBar } from '../ui/quota-bar.tsx'
import { API_METER } from '../words/api-meter.ts'
import { FRAME } from '../words/frame.ts'
import { QUOTA } from '../words/quota.ts'
import { AboutCard } from './about-card.tsx'
import { Facts } from './facts.tsx'
import { otherAppsWords, shareOfAccount, usedOfToday } from './quota-words.ts'
import { resetWords } from './reset-words.ts'

/** Requests to Zoom: what the account may, what this product takes of it, and what is gone today for what. */
export function QuotaCard() {
  const { data: quota } = useQuery(quotaQuery)
  const { data: session } = useQuery(sessionQuery)
  if (!quota) return null
  const zone = session?.defaults.timeZone ?? 'UTC'
  const { used, scarce } = usedOfToday(quota)
  const [usedCount, mayUse] = [formatCount(quota.usedToday), formatCount(quota.mayUseToday)]
  return (
    <AboutCard title={FRAME.meter} note={QUOTA.note}>
      <div className="px-4 pb-3">
        <p className={`mb-[6px] font-semibold ${scarce ? 'text-danger' : ''}`}>
          {quota.stoppedUntil
            ? API_METER.stoppedUntil({ when: resetWords(quota.stoppedUntil, zone) })
            : QUOTA.usedToday({ used: usedCount, mayUse, percent: formatPercent(used) })}
        </p>
        <QuotaBar used={used} scarce={scarce} />
      </div>
      <Facts
        facts={[
          [QUOTA.limit, QUOTA.limitOf({ perDay: formatCount(quota.perDay), perSecond: String(quota.perSecond) })],
          [
            QUOTA.share,
            QUOTA.shareOf({ percent: formatPercent(quota.share), perDay: formatCount(shareOfAccount(quota)) }),
          ],
          [QUOTA.renewed, QUOTA.renewedOf({ count: formatCount(quota.refreshesToday) })],
          [QUOTA.inAdvance, QUOTA.inAdvanceOf({ count: formatCount(quota.backfillToday) })],
          [QUOTA.otherApps, otherAppsWords(quota)],
          [QUOTA.countsAnew, resetWords(quota.resetsAt, zone)],
          [QUOTA.asksFirst, QUOTA.asksFirstOf],
        ]}
      />
    </AboutCard>
  )
}

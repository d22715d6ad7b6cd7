import { useQuery } from '@tanstack/react-query'
import { quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { formatCount, formatPercent } from '../ui/format.ts'
import { QuotaBar } from '../ui/quota-bar.tsx'
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
  const day = `${formatCount(quota.usedToday)} of ${formatCount(quota.mayUseToday)} requests, ${formatPercent(used)}`
  return (
    <AboutCard title="Zoom API" note="Reports are heavy requests, and the limit is the whole company’s.">
      <div className="px-4 pb-3">
        <p className={`mb-[6px] font-semibold ${scarce ? 'text-danger' : ''}`}>
          {quota.stoppedUntil
            ? `Zoom’s daily limit was reached. Asking goes on ${resetWords(quota.stoppedUntil, zone)}.`
            : `${day} used today`}
        </p>
        <QuotaBar used={used} scarce={scarce} />
      </div>
      <Facts
        facts={[
          ['Account’s limit', `${formatCount(quota.perDay)} a day, ${quota.perSecond} a second`],
          ['Readyboard’s share', `${formatPercent(quota.share)}, ${formatCount(shareOfAccount(quota))} a day`],
          ['Used to renew', `${formatCount(quota.refreshesToday)}, what Zoom may still change is asked for again`],
          ['Used in advance', `${formatCount(quota.backfillToday)}, stored before anybody asks`],
          ['Other apps', otherAppsWords(quota)],
          ['Counts anew', resetWords(quota.resetsAt, zone)],
          ['Asks first', 'A fetch that would take a large part of a day, or long. What is stored costs nothing.'],
        ]}
      />
    </AboutCard>
  )
}

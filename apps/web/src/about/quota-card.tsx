import { useQuery } from '@tanstack/react-query'
import { quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { formatCount, formatPercent } from '../ui/format.ts'
import { AboutCard } from './about-card.tsx'
import { Facts } from './facts.tsx'
import { resetWords } from './reset-words.ts'

/** Requests to Zoom: what the account may, what this product takes of it, what is gone today. */
export function QuotaCard() {
  const { data: quota } = useQuery(quotaQuery)
  const { data: session } = useQuery(sessionQuery)
  if (!quota) return null
  return (
    <AboutCard title="Zoom API" note="Reports are heavy requests, and the limit is the whole company’s.">
      <Facts
        facts={[
          ['Account’s limit', `${formatCount(quota.perDay)} a day, ${quota.perSecond} a second`],
          [
            'Readyboard’s share',
            `${formatPercent(quota.share)}, ${formatCount(Math.floor(quota.perDay * quota.share))} a day`,
          ],
          ['Used today', formatCount(quota.usedToday)],
          ['Counts anew', resetWords(quota.resetsAt, session?.defaults.timeZone ?? 'UTC')],
          ['Other apps', quota.otherAppsSeen ? 'Seen on the same limit today' : 'Not seen on the same limit'],
        ]}
      />
    </AboutCard>
  )
}

import type { EstimateAnswer, TimeSheetReport } from '@readyboard/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Ref, useId } from 'react'
import { agentListQuery, quotaQuery } from '../api/list-queries.ts'
import { isShownAt } from '../question/clock-question.ts'
import { requestsWords, secondsWords } from '../question/cost-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { CONSENT } from '../words/consent.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { ActionError } from './action-error.tsx'
import { consentTitle, payerWords, storedWords } from './consent-words.ts'
import { namedToZoom, rowsWords } from './fetch-sum.ts'

type ConsentCardProps = {
  ref: Ref<HTMLElement>
  report: TimeSheetReport
  /** Of what is asked besides the address. */
  aside: boolean
  /** Whoever looks has stopped it. */
  stopped: boolean
  busy: boolean
  error: Error | null
  onFetch: () => void
}

/** What a fetch would cost that nobody has agreed to, what is there without it, and what would cost less. */
export function ConsentCard({ ref, report, aside, stopped, busy, error, onFetch }: ConsentCardProps) {
  const id = useId()
  const { coverage, series, query } = report
  const { data: quota } = useQuery(quotaQuery)
  const { data: list } = useInfiniteQuery(agentListQuery(query.queue, ''))
  const estimate = coverage.problem?.estimate
  const agents = namedToZoom(query) || (list?.pages[0]?.total ?? 0)
  const rows =
    estimate && coverage.intervals.covered === 0
      ? rowsWords({ query, series, agents, requests: estimate.requests })
      : null
  const { title, action } = consentTitle({
    estimate,
    covered: coverage.intervals.covered,
    // What is not dear waits only because somebody has stopped it.
    stopped: stopped || estimate?.needsConsent === false,
  })
  return (
    <section ref={ref} className="card notice-card" aria-labelledby={id}>
      <div className="min-w-0 col-span-full">
        <h2 id={id} tabIndex={-1} className="notice-title">
          {aside ? CONSENT.byInterval({ interval: INTERVAL_NAMES[query.interval].one, title }) : title}
        </h2>
        <p className="text-t2">
          {rows && `${CONSENT.rows({ rows })} `}
          {storedWords(coverage, series, query.interval, Date.now() / 1000)} {payerWords(estimate, quota)}
        </p>
        <ActionError error={error} />
      </div>
      <div className="consent-choices">
        <Button kind="primary" aria-disabled={busy} onClick={() => !busy && onFetch()}>
          {action}
        </Button>
        {estimate && !aside && <CheaperChoices estimate={estimate} busy={busy} />}
      </div>
      <p className="visually-hidden" role="status">
        {CONSENT.waiting}
      </p>
    </section>
  )
}

function CheaperChoices({ estimate, busy }: { estimate: EstimateAnswer; busy: boolean }) {
  const { ask, pathname } = useQuestion()
  const cheaper = estimate.cheaper.filter(({ interval }) => isShownAt(pathname, interval))
  if (cheaper.length === 0) return null
  return (
    <>
      <span className="text-t3">{CONSENT.forLess}</span>
      {cheaper.map((choice) => (
        <Button key={choice.interval} onClick={() => !busy && ask({ interval: choice.interval })}>
          {CONSENT.by({ interval: INTERVAL_NAMES[choice.interval].one })}
          <span className="font-normal text-t2">{cheaperWords(choice)}</span>
        </Button>
      ))}
    </>
  )
}

function cheaperWords({ requests, seconds, needsConsent }: EstimateAnswer['cheaper'][number]): string {
  const cost =
    requests === 0 ? CONSENT.free : CONSENT.cost({ requests: requestsWords(requests), time: secondsWords(seconds) })
  return needsConsent ? CONSENT.asksAgain({ cost }) : cost
}

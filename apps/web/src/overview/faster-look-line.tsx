import type { FetchProgress } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { estimateQuery } from '../api/estimate-query.ts'
import { requestsWords, secondsWords } from '../question/cost-words.ts'
import { INTERVAL_WORDS } from '../question/intervals.ts'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { fasterLook } from './faster-look.ts'

/** Offers a coarser interval while a finer one is awaited, where that brings numbers much sooner. */
export function FasterLook({ progress }: { progress: FetchProgress }) {
  const { question, ask } = useQuestion()
  const { data: estimate } = useQuery(estimateQuery(question))
  const left = {
    requests: Math.max(0, progress.requestsExpected - progress.requestsDone),
    seconds: progress.secondsLeft,
  }
  const offer = estimate && fasterLook(estimate, left)
  if (!offer) return null
  const { label, one } = INTERVAL_WORDS[offer.interval]
  return (
    <div className="note-line">
      <Icon name="info" />
      <p className="min-w-0">
        <b className="font-semibold">Faster first look:</b>{' '}
        <span className="text-t2">
          the same range by {one}{' '}
          {offer.requests === 0
            ? 'is stored.'
            : `is ${requestsWords(offer.requests)}, about ${secondsWords(offer.seconds)}.`}
        </span>{' '}
        <button
          type="button"
          className="text-link font-medium whitespace-nowrap"
          onClick={() => ask({ interval: offer.interval })}
        >
          Switch to {label}
        </button>
      </p>
      <p className="ml-auto text-t3 max-lg:hidden">
        Another supervisor who asks for this joins the fetch instead of starting a second one.
      </p>
    </div>
  )
}

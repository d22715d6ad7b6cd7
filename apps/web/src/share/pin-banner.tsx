import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { linkQuery } from '../api/link-queries.ts'
import { NO_PIN, type Pin } from '../question/pin.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { SHARE } from '../words/share.ts'
import { pinnedPathOf } from './link-target.ts'
import { PinnedCard } from './pinned-card.tsx'
import { momentWords } from './time-words.ts'
import { useTruePin } from './use-true-pin.ts'

/** Says that numbers are pinned, and what changed since; after they were left, says that, and leads back. */
export function PinBanner({ pin }: { pin: Pin | null }) {
  const [left, setLeft] = useState(pin?.id ?? null)
  // A pin that was dismissed may come back by Back.
  if (pin && pin.id !== left) setLeft(pin.id)
  if (pin) return <Pinned key={pin.id} pin={pin} />
  return left && <LeftPin id={left} dismiss={() => setLeft(null)} />
}

function Pinned({ pin }: { pin: Pin }) {
  const { setTable } = useQuestion()
  const { link, gone } = useTruePin(pin.id)
  if (!gone) return <PinnedCard pin={pin} link={link} />
  return (
    <Banner
      tone="danger"
      icon="alert"
      title={SHARE.pinGone}
      actions={<Button onClick={() => setTable(NO_PIN, { replace: true })}>{SHARE.showNow}</Button>}
    >
      {SHARE.pinGoneWords}
    </Banner>
  )
}

function LeftPin({ id, dismiss }: { id: string; dismiss: () => void }) {
  const { question, navigate } = useQuestion()
  const { data: link } = useQuery(linkQuery(id))
  if (!link) return null
  const at = momentWords(link.createdAt, question.tz ?? 'UTC', Date.now())
  return (
    <Banner
      tone="note"
      icon="info"
      title={SHARE.leftPin}
      actions={
        <>
          <Button onClick={() => navigate(pinnedPathOf(link, id), { preventScrollReset: true })}>
            {SHARE.backToPin}
          </Button>
          <Button kind="ghost" onClick={dismiss}>
            {SHARE.dismiss}
          </Button>
        </>
      }
    >
      {SHARE.leftPinWords({ at })}
    </Banner>
  )
}

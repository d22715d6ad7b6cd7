import type { LinkExpiry, LinkKind } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { linkQuery } from '../api/link-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { SHARE } from '../words/share.ts'
import { linkPage, linkTarget, pathOf, pinnedPathOf } from './link-target.ts'
import type { TimeOption } from './time-options.tsx'
import { fixedWords, momentWords, pinnedWords, rollingWords } from './time-words.ts'

/** What the dialog's controls say, and the links that follow from it. */
export function useShareChoice() {
  const { pathname, question, along, occupancy } = useQuestion()
  const search = useView()
  const { data, isPlaceholderData } = useQuery(reportQuery(question))
  const report = isPlaceholderData ? null : (data ?? null)
  const resolved = report?.query ?? null
  const { data: pin = null } = useQuery({ ...linkQuery(question.pinned ?? ''), enabled: question.pinned !== undefined })
  const [wish, setKind] = useState<LinkKind | null>(null)
  const [look, setLook] = useState(true)
  const [wallboard, setWallboard] = useState(false)
  const [expires, setExpires] = useState<LinkExpiry>('never')

  const rolling = rollingWords(question.period, resolved?.tz ?? question.tz)
  const fixed = fixedWords(resolved, Date.now())
  const options = {
    rolling: { words: rolling ?? SHARE.notRolling, able: !wallboard && rolling !== null },
    fixed: { words: fixed ?? SHARE.notFixed, able: !wallboard && fixed !== null },
    pinned: wallboard ? { ...pinnedOption(), able: false } : pinnedOption(),
  } satisfies Record<LinkKind, TimeOption>
  const isAble = (choice: LinkKind) => options[choice].able
  // A reader mostly is to see what the sender sees, not what is true tomorrow.
  const wanted = wish ?? (pin ? 'pinned' : 'fixed')
  const kind = isAble(wanted) ? wanted : isAble('fixed') ? 'fixed' : 'rolling'

  const pinned = kind === 'pinned'
  const known = pinned ? pin : null
  // A link that is there keeps what it was made with.
  const lookable = known === null
  const carried = { kind, look: look || !lookable, wallboard }
  const target = linkTarget({ pathname, question: along, occupancy, search }, resolved, carried)
  const path = pinned ? known && pinnedPathOf(target, known.id) : pathOf(target)
  return {
    options,
    kind,
    setKind,
    look,
    setLook,
    /** Whether it is to be chosen how the reader looks at the answer. */
    lookable,
    wallboard,
    setWallboard,
    expires,
    setExpires,
    report,
    asked: { kind, target, expires },
    /** The short link, where there is one already. */
    known: known?.url ?? null,
    /** The whole address; null where it cannot hold what is shared. */
    full: path && location.origin + path,
    /** Whether it is to be chosen when the link ends. */
    ends: known === null,
  }

  function pinnedOption(): TimeOption {
    const tz = resolved?.tz ?? question.tz ?? 'UTC'
    if (pin) return { words: SHARE.pinnedAlready({ at: momentWords(pin.createdAt, tz, Date.now()) }), able: true }
    const { page } = linkPage(pathname) ?? {}
    const able = page === '/' || page === '/agents'
    const partly = report?.coverage.state === 'complete' ? '' : SHARE.pinnedPartly
    return { words: able ? [pinnedWords(expires), partly].filter(Boolean).join(' ') : SHARE.notPinned, able }
  }
}

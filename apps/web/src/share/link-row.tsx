import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SHARE } from '../words/share.ts'
import { copyText } from './copy-text.ts'
import { ShareMark } from './share-mark.tsx'
import { type LinkAsked, linkFailure, useShortLink } from './use-short-link.ts'

type LinkRowProps = {
  asked: LinkAsked
  /** The short link, where it was made before. */
  known: string | null
  /** The whole address; null where it cannot hold what is shared. */
  full: string | null
}

type Sort = 'short' | 'full'
type State = { name: 'making' | 'copied' | 'refused' } | { name: 'failed'; words: string }
/** What came of copying which link; of another one nothing has come yet. */
type Outcome = { sort: Sort; of: string; state: State }

/** The link in a field, and the two ways to copy it. The short one is made when it is wanted. */
export function LinkRow({ asked, known, full }: LinkRowProps) {
  const short = useShortLink(asked)
  const [last, setLast] = useState<Outcome | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const outcome = last?.of === short.key ? last : null
  const { sort, state } = outcome ?? { sort: 'short', state: null }
  const shown = sort === 'full' ? full : (known ?? short.url)
  const copy = async (sort: Sort, link: string | Promise<string>) => {
    const end = (state: State) => setLast({ sort, of: short.key, state })
    end({ name: 'making' })
    // Begins with the press, whenever the link comes: a browser lets only the press itself copy.
    const copying = copyText(link)
    try {
      await link
      end({ name: (await copying) ? 'copied' : 'refused' })
    } catch (error) {
      end({ name: 'failed', words: linkFailure(error, full !== null) })
    }
  }
  // What cannot be copied by a press is selected, to be copied by hand.
  useEffect(() => {
    if (state?.name === 'refused') field.current?.select()
  }, [state])
  const copied = state?.name === 'copied' ? sort : null
  const making = state?.name === 'making' && sort === 'short'
  return (
    <footer className="border-t border-line px-5 py-3">
      {state?.name === 'failed' && (
        <p role="alert" className="mb-2 flex items-start gap-2 text-xs text-danger">
          <Icon name="alert" small className="mt-px" />
          {state.words}
        </p>
      )}
      {state?.name === 'refused' && (
        <p role="alert" className="mb-2 text-xs text-t1">
          {SHARE.copyRefused}
        </p>
      )}
      <div className="share-link">
        <label className="text-field">
          <input
            ref={field}
            readOnly
            aria-label={SHARE.link}
            value={shown ?? ''}
            placeholder={SHARE.madeWhenCopied}
            onFocus={({ target }) => target.select()}
          />
          <span className="text-xs whitespace-nowrap text-t3">
            {sort === 'full' ? SHARE.fullLink : SHARE.shortLink}
          </span>
        </label>
        <Button
          kind="primary"
          autoFocus
          className="min-w-[112px]"
          aria-busy={making}
          onClick={() => !making && void copy('short', known ?? short.make())}
        >
          {copied === 'short' ? <Icon name="check" small /> : <ShareMark name="copy" />}
          {making ? SHARE.making : copied === 'short' ? SHARE.copied : SHARE.copyLink}
        </Button>
        <Button
          className="min-w-[80px]"
          aria-disabled={full === null ? true : undefined}
          aria-describedby={full === null ? 'no-full-link' : undefined}
          title={full === null ? undefined : SHARE.copyFullTitle}
          onClick={() => full !== null && void copy('full', full)}
        >
          {copied === 'full' ? SHARE.copied : SHARE.copyFull}
        </Button>
      </div>
      {full === null && (
        <p id="no-full-link" className="mt-2 text-xs text-t2">
          {SHARE.noFullPinned}
        </p>
      )}
      <span role="status" className="visually-hidden">
        {copied === 'short' && SHARE.shortCopied}
        {copied === 'full' && SHARE.fullCopied}
      </span>
    </footer>
  )
}

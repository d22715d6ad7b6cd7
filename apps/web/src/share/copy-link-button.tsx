import type { ResolvedQuery } from '@readyboard/contract'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { copyText } from './copy-text.ts'
import { linkTo } from './link-to.ts'

const SHOWN_MS = 2_000

type CopyLinkProps = { resolved: ResolvedQuery | null; className?: string; iconOnly?: boolean }

/** Copies a link that asks the same everywhere: with the zone and the interval that are in force here. */
export function CopyLinkButton({ resolved, className = 'button primary', iconOnly = false }: CopyLinkProps) {
  const { question, search } = useQuestion()
  const { pathname } = useLocation()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const copied = await copyText(linkTo(location.origin, pathname, question, search, resolved))
    setSaid(copied ? 'Link copied' : 'Copying is not allowed here: copy the address bar')
    setTimeout(() => setSaid(''), SHOWN_MS)
  }
  return (
    <>
      <button
        type="button"
        className={className}
        title="Copy a link to what you see"
        aria-label={iconOnly ? 'Copy link' : undefined}
        data-shortcut="s"
        onClick={copy}
      >
        <Icon name={said === 'Link copied' ? 'check' : 'link'} />
        {!iconOnly && (
          <span className="grid justify-items-center">
            {/* Both wordings lie in one place, so that the button keeps its width. */}
            <span className={`col-start-1 row-start-1 ${said ? 'invisible' : ''}`}>Copy link</span>
            <span className={`col-start-1 row-start-1 ${said ? '' : 'invisible'}`} aria-hidden={!said}>
              Link copied
            </span>
          </span>
        )}
      </button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}

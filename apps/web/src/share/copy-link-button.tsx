import type { ResolvedQuery } from '@readyboard/contract'
import { useState } from 'react'
import { newestAddress } from '../question/address.ts'
import { Icon } from '../ui/icon.tsx'
import { copyText } from './copy-text.ts'
import { linkTo } from './link-to.ts'

const SHOWN_MS = 2_000

type CopyLinkProps = { resolved: ResolvedQuery | null; iconOnly?: boolean }
type Outcome = 'copied' | 'refused' | null

/** Copies a link that asks the same everywhere: with the zone and the interval that are in force here. */
export function CopyLinkButton({ resolved, iconOnly = false }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const copy = async () => {
    const { question, search } = newestAddress()
    const copied = await copyText(linkTo(location.origin, location.pathname, question, search, resolved))
    setOutcome(copied ? 'copied' : 'refused')
    setTimeout(() => setOutcome(null), SHOWN_MS)
  }
  const words = outcome === 'copied' ? 'Link copied' : outcome === 'refused' ? 'Not copied' : 'Copy link'
  const icon = <Icon name={outcome === 'copied' ? 'check' : outcome === 'refused' ? 'close' : 'link'} />
  return (
    <>
      {iconOnly ? (
        <button type="button" className="icon-button" aria-label={words} data-shortcut="s" onClick={copy}>
          {icon}
        </button>
      ) : (
        // As wide as its longest words, so that the row stays still.
        <button
          type="button"
          className="button primary max-xl:w-8 max-xl:p-0 xl:min-w-[118px]"
          aria-label={words}
          title="Copy a link to what you see"
          data-shortcut="s"
          onClick={copy}
        >
          {icon}
          <span className="hidden xl:inline">{words}</span>
        </button>
      )}
      <span role="status" className="visually-hidden">
        {outcome === 'copied' && 'Copied to the clipboard'}
        {outcome === 'refused' && 'Copying is not allowed here; copy the address bar instead'}
      </span>
    </>
  )
}

import type { SavedView } from '@readyboard/contract'
import { useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { VIEWS } from '../words/views.ts'
import { pathOf } from './link-target.ts'
import { factsOf, type useViewActs } from './use-view-acts.ts'
import { ViewForm } from './view-form.tsx'
import { useViewsFor } from './views-for.ts'

type ViewRowProps = {
  view: SavedView
  /** It leads to where the viewer is. */
  here: boolean
  acts: ReturnType<typeof useViewActs>
  /** Makes it lead to where the viewer is; null where that cannot be saved. */
  replace: (() => void) | null
  close: () => void
}

/** A saved view as a link, and behind a button what can be done with it. */
export function ViewRow({ view, here, acts, replace, close }: ViewRowProps) {
  const [open, setOpen] = useState(false)
  const whose = useViewsFor()
  const menu = useId()
  const more = useRef<HTMLButtonElement>(null)
  // What replaces is gone once it has: the focus goes back to where it came from.
  const replaceAndEnd =
    replace &&
    (() => {
      replace()
      setOpen(false)
      more.current?.focus()
    })
  return (
    <li>
      <div className="flex items-center gap-1">
        <Link
          to={pathOf(view)}
          className="menu-item min-w-0 flex-1 text-t1"
          aria-current={here ? 'true' : undefined}
          onClick={close}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{view.name}</span>
            {!view.own && <span className="block truncate text-xs text-t3">{VIEWS.by(view)}</span>}
          </span>
          {view.isDefault && <span className="tag">{VIEWS.isDefault}</span>}
          {view.own && view.shared && whose === 'each' && <span className="tag">{VIEWS.shared}</span>}
          {here && (
            <>
              <Icon name="check" small />
              <span className="visually-hidden">{VIEWS.here}</span>
            </>
          )}
        </Link>
        <IconButton
          ref={more}
          icon="more"
          label={VIEWS.more(view)}
          aria-expanded={open}
          aria-controls={menu}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={menu} hidden={!open}>
        {open && <ViewMenu {...{ view, acts }} replace={replaceAndEnd} />}
      </div>
    </li>
  )
}

/** What can be done with a view; of somebody else's only whether one starts with it. */
function ViewMenu({ view, acts, replace }: Pick<ViewRowProps, 'view' | 'acts' | 'replace'>) {
  const [renaming, setRenaming] = useState(false)
  const words = VIEWS.for[useViewsFor()]
  const rename = useRef<HTMLButtonElement>(null)
  if (renaming)
    return (
      <ViewForm
        facts={factsOf(view)}
        submit={VIEWS.change}
        onSubmit={(facts) => acts.change(view, facts)}
        onEnd={() => setRenaming(false)}
      />
    )
  return (
    <div className="view-menu">
      {view.own && (
        <Button ref={rename} onClick={() => setRenaming(true)}>
          {words.rename}
        </Button>
      )}
      <Button onClick={() => acts.setFirst(view, !view.isDefault)}>
        {view.isDefault ? VIEWS.notFirst : words.openFirst}
      </Button>
      {view.own && replace && <Button onClick={replace}>{VIEWS.replace}</Button>}
      {view.own && <Button onClick={() => acts.remove(view)}>{VIEWS.delete}</Button>}
    </div>
  )
}

import type { SavedView } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { viewsQuery } from '../api/view-queries.ts'
import { Button } from '../ui/button.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { VIEWS } from '../words/views.ts'
import { keepStart } from './follow-start.ts'
import { sameTarget } from './same-target.ts'
import { useCurrentTarget } from './use-current-target.ts'
import { useViewActs } from './use-view-acts.ts'
import { ViewForm } from './view-form.tsx'
import { ViewRow } from './view-row.tsx'
import { useViewsFor } from './views-for.ts'
import './views-menu.css'

/** An address that says what the plain start asks: no view takes its place. */
const PLAIN_START = '/?range=last-24-hours'
const NEW_VIEW = { name: '', shared: false, default: false }

/** The viewer's saved views and those of others, and the way to save another. */
export function ViewsMenu(props: PopoverContentProps) {
  const { close } = props
  const { data: views, error, isFetching, refetch } = useQuery(viewsQuery)
  const target = useCurrentTarget()
  const whose = useViewsFor()
  const acts = useViewActs()
  // Views may have been changed in another browser.
  useEffect(() => {
    if (views) keepStart(views.items)
  }, [views])
  const named = views?.items.toSorted((a, b) => a.name.localeCompare(b.name)) ?? []
  const own = named.filter((view) => view.own)
  const others = named.filter((view) => !view.own)
  const list = (title: string, items: readonly SavedView[]) =>
    items.length > 0 && (
      <section>
        <h3 className="px-[10px] pt-2 pb-1 text-xs text-t3">{title}</h3>
        <ul>
          {items.map((view) => (
            <ViewRow
              key={view.id}
              {...{ view, acts, close }}
              here={target !== null && sameTarget(view, target)}
              replace={target && !sameTarget(view, target) ? () => acts.replace(view, target) : null}
            />
          ))}
        </ul>
      </section>
    )
  return (
    <PopoverSurface {...props} label={VIEWS.title} className="views-menu">
      <h2 className="px-4 pt-3 pb-1 text-base font-semibold">{VIEWS.title}</h2>
      <div className="views-list">
        {list(VIEWS.for[whose].own, own)}
        {list(VIEWS.others, others)}
        {views?.items.length === 0 && <Nothing title={VIEWS.empty} words={VIEWS.emptyWords} />}
        {!views && !error && <p className="px-[10px] py-2 text-t2">{VIEWS.loading}</p>}
        {!views && error && (
          <div role="alert" className="grid justify-items-start gap-2 px-[10px] py-2">
            {VIEWS.failed}
            <Button icon="refresh" disabled={isFetching} onClick={() => void refetch()}>
              {VIEWS.tryAgain}
            </Button>
          </div>
        )}
      </div>
      <LastNote note={acts.note} />
      <footer className="views-footer">
        {target ? (
          <SaveView save={(facts) => acts.save(facts, target)} />
        ) : (
          <p className="text-xs text-t3">{VIEWS.saveHere}</p>
        )}
        <Link to={PLAIN_START} className="text-link self-start text-xs" onClick={close}>
          {VIEWS.plainStart}
        </Link>
      </footer>
    </PopoverSurface>
  )
}

function Nothing({ title, words }: { title: string; words: string }) {
  return (
    <div className="px-[10px] py-2">
      <p className="font-semibold">{title}</p>
      <p className="text-t2">{words}</p>
    </div>
  )
}

function LastNote({ note }: Pick<ReturnType<typeof useViewActs>, 'note'>) {
  return (
    <div role="status" className={note ? 'view-note' : ''}>
      {note && <span className={note.failed ? 'text-danger' : ''}>{note.words}</span>}
      {note?.undo && (
        <Button autoFocus onClick={note.undo}>
          {VIEWS.undo}
        </Button>
      )}
    </div>
  )
}

function SaveView({ save }: { save: (facts: typeof NEW_VIEW) => Promise<void> }) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    if (!open && ended.current) opener.current?.focus()
    ended.current = open
  }, [open])
  if (open) return <ViewForm facts={NEW_VIEW} submit={VIEWS.submit} onSubmit={save} onEnd={() => setOpen(false)} />
  return (
    <Button ref={opener} kind="primary" onClick={() => setOpen(true)}>
      {VIEWS.save}
    </Button>
  )
}

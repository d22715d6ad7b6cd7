import { MAX_VIEW_NAME } from '@readyboard/contract'
import { type SubmitEvent, useId, useState } from 'react'
import type { ViewFacts } from '../api/view-queries.ts'
import { Button } from '../ui/button.tsx'
import { Switch } from '../ui/switch.tsx'
import { VIEWS } from '../words/views.ts'
import { type ViewFailure, viewFailure } from './view-failure.ts'
import { useViewsFor } from './views-for.ts'

type ViewFormProps = {
  facts: ViewFacts
  submit: string
  onSubmit: (facts: ViewFacts) => Promise<void>
  /** After it was kept, or nothing was to be. */
  onEnd: () => void
}

/** What a view is called and for whom it is. What is wrong with the name is said at its field. */
export function ViewForm({ facts, submit, onSubmit, onEnd }: ViewFormProps) {
  const [draft, setDraft] = useState(facts)
  const [failure, setFailure] = useState<ViewFailure | null>(null)
  const [busy, setBusy] = useState(false)
  const problem = useId()
  const whose = useViewsFor()
  const keep = async () => {
    const name = draft.name.trim()
    if (!name) return setFailure({ atName: true, words: VIEWS.nameMissing })
    setBusy(true)
    try {
      // What is everybody's stays everybody's once people sign in.
      await onSubmit({ ...draft, name, shared: draft.shared || whose === 'everybody' })
      onEnd()
    } catch (error) {
      setFailure(viewFailure(error))
      setBusy(false)
    }
  }
  const onFormSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!busy) void keep()
  }
  return (
    <form className="view-form" onSubmit={onFormSubmit} noValidate>
      <label className="grid gap-1">
        <span className="text-xs text-t2">{VIEWS.name}</span>
        <span className="text-field">
          <input
            value={draft.name}
            maxLength={MAX_VIEW_NAME}
            autoComplete="off"
            aria-invalid={failure?.atName === true}
            aria-describedby={failure ? problem : undefined}
            // biome-ignore lint/a11y/noAutofocus: whoever opens the form is about to type the name
            autoFocus
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        </span>
      </label>
      {failure && (
        <p id={problem} role="alert" className="-mt-1 text-xs text-danger">
          {failure.words}
        </p>
      )}
      {whose === 'each' && (
        <Choice
          on={draft.shared}
          name={VIEWS.sharedWith}
          hint={VIEWS.sharedHint}
          onChange={(shared) => setDraft({ ...draft, shared })}
        />
      )}
      <Choice
        on={draft.default}
        name={VIEWS.for[whose].makeDefault}
        hint={VIEWS.for[whose].defaultHint}
        onChange={(first) => setDraft({ ...draft, default: first })}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onEnd}>{VIEWS.cancel}</Button>
        <Button kind="primary" type="submit" aria-busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

type ChoiceProps = { on: boolean; name: string; hint: string; onChange: (on: boolean) => void }

function Choice({ on, name, hint, onChange }: ChoiceProps) {
  return (
    <div>
      <Switch on={on} onChange={onChange}>
        {name}
      </Switch>
      <p className="pl-[34px] text-xs text-t3">{hint}</p>
    </div>
  )
}

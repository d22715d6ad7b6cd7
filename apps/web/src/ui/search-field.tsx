import { useEffect, useEffectEvent, useState } from 'react'
import { Icon } from './icon.tsx'

type SearchFieldProps = { label: string; value: string; onSearch: (text: string) => void; className?: string }

const PAUSE_MS = 250

/** A field that asks when typing pauses. What it shows follows `value` when somebody else changes that. */
export function SearchField({ label, value, onSearch, className = '' }: SearchFieldProps) {
  const [draft, setDraft] = useState(value)
  const [asked, setAsked] = useState(value)
  const [seen, setSeen] = useState(value)
  // Back, Forward and "Clear search" change the value from outside; our own question coming back must not undo typing.
  if (value !== seen) {
    setSeen(value)
    if (value !== asked) {
      setAsked(value)
      setDraft(value)
    }
  }
  const search = useEffectEvent(onSearch)
  useEffect(() => {
    const text = draft.trim()
    if (text === asked) return
    const timer = setTimeout(() => {
      setAsked(text)
      search(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, asked])
  return (
    <label className={`text-field search-field ${className}`}>
      <Icon name="search" small />
      <input
        type="search"
        data-shortcut="/"
        aria-label={label}
        placeholder={label}
        value={draft}
        maxLength={200}
        onChange={({ target }) => setDraft(target.value)}
      />
    </label>
  )
}

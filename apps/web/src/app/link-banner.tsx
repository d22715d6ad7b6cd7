import type { ParameterProblem } from '@readyboard/contract'
import { addressOf, newestAddress } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from '../ui/panel.tsx'
import { LINK_NOTE } from '../words/link-note.ts'
import { noteWords } from './note-words.ts'

/** Says which parts of a link could not be used. Dismissing it writes the address as it was understood. */
export function LinkBanner({ notes }: { notes: readonly ParameterProblem[] }) {
  const { pathname, navigate } = useQuestion()
  const dismiss = () => {
    const { question, search } = newestAddress()
    navigate({ pathname, search: addressOf(question, search) }, { replace: true, preventScrollReset: true })
  }
  return (
    <Banner
      tone="note"
      icon="info"
      title={LINK_NOTE.title}
      actions={<Button onClick={dismiss}>{LINK_NOTE.dismiss}</Button>}
    >
      <ul>
        {notes.map((note) => (
          <li key={`${note.parameter} ${note.detail}`} title={`${note.parameter} ${note.detail}`}>
            {LINK_NOTE.line(noteWords(note))}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

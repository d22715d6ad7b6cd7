import { Suspense } from 'react'
import { useLocation } from 'react-router'
import { useQuestion } from '../question/use-question.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { refusedNotes } from './use-forgiven-link.ts'

const banner = lazyContent(async () => (await import('./link-banner.tsx')).LinkBanner)

/** Says which parts of a link could not be used, where there are any. */
export function LinkNote() {
  const { notes: unread } = useQuestion()
  const { state } = useLocation()
  const notes = [...unread, ...refusedNotes(state)]
  if (notes.length === 0) return null
  return (
    <Suspense fallback={null}>
      <banner.Content notes={notes} />
    </Suspense>
  )
}

import { type MouseEvent, memo, Suspense, useMemo, useRef, useState } from 'react'
import { useDeltas } from '../compare/use-deltas.ts'
import { useQuestion } from '../question/use-question.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { useDimmed } from '../ui/use-delay.ts'
import { FIGURES } from '../words/figures.ts'
import { FigureCards, type FigureCardsProps } from './figure-cards.tsx'

const Cards = memo(FigureCards)
const course = lazyContent(async () => (await import('./course-dialog.tsx')).CourseDialog)
const dialog = lazyContent(async () => (await import('../occupancy/definition-dialog.tsx')).DefinitionDialog)

type FiguresProps = Pick<FigureCardsProps, 'report' | 'now'> & { stale: boolean }

/** The figures of the range; dimmed while those of another are awaited. */
export function Figures({ report, now, stale }: FiguresProps) {
  const { occupancy } = useQuestion()
  const deltas = useDeltas(report, now)
  const dimmed = useDimmed(stale)
  const [open, setOpen] = useState(false)
  const [asTable, setAsTable] = useState(false)
  const triggerRef = useRef<HTMLButtonElement>(null)
  // The cards have no state of their own: the first time they are drawn before React is there.
  const definition = useMemo(
    () => ({
      open,
      onIntent: () => void dialog.preload(),
      onOpen: ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
        triggerRef.current = currentTarget
        currentTarget.focus()
        setOpen(!open)
      },
    }),
    [open],
  )
  return (
    // biome-ignore lint/a11y: the curves in the cards are buttons; the cards themselves have no events
    <section
      className={`figures ${dimmed ? 'stale' : ''}`}
      aria-label={FIGURES.name}
      aria-busy={stale}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('[data-course]')) setAsTable(true)
      }}
    >
      <Cards {...{ report, now, occupancy, deltas, definition }} />
      {open && (
        <Suspense fallback={null}>
          <dialog.Content {...{ report, triggerRef }} close={() => setOpen(false)} />
        </Suspense>
      )}
      {asTable && (
        <Suspense fallback={null}>
          <course.Content {...{ report, now }} close={() => setAsTable(false)} />
        </Suspense>
      )}
    </section>
  )
}

import { memo } from 'react'
import { useDimmed } from '../ui/use-delay.ts'
import { FigureCards, type FigureCardsProps } from './figure-cards.tsx'

const Cards = memo(FigureCards)

/** The figures of the range; dimmed while those of another are awaited. */
export function Figures({ stale, ...cards }: FigureCardsProps & { stale: boolean }) {
  const dimmed = useDimmed(stale)
  return (
    <section className={`figures ${dimmed ? 'stale' : ''}`} aria-label="Key figures" aria-busy={stale}>
      <Cards {...cards} />
    </section>
  )
}

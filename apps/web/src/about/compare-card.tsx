import { ABOUT_COMPARE } from '../words/about-compare.ts'
import { AboutCard } from './about-card.tsx'
import { Meanings } from './meanings.tsx'

/** What is compared with what, and how differences are told. */
export function CompareCard() {
  const { facts, title, note } = ABOUT_COMPARE
  return (
    <AboutCard title={title} note={note}>
      <Meanings facts={facts} />
    </AboutCard>
  )
}

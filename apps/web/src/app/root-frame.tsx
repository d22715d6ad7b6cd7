import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { QuestionRoom } from '../question/question-room.tsx'
import { lateContent } from '../ui/late-content.ts'
import { FRAME } from '../words/frame.ts'
import { BottomNav } from './main-nav.tsx'

// Nobody presses a key before there is a page to see.
const Layers = lateContent(async () => (await import('./layers.tsx')).Layers, null)

/** Around every page: the skip link, the keyboard, and the narrow screen's navigation. */
export function RootFrame() {
  return (
    <QuestionRoom>
      <a href="#content" className="skip-link visually-hidden">
        {FRAME.skip}
      </a>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <BottomNav />
      <Layers />
      <ScrollRestoration />
    </QuestionRoom>
  )
}

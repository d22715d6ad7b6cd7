import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { QuestionRoom } from '../question/question-room.tsx'
import { Layers } from './layers.tsx'
import { BottomNav } from './main-nav.tsx'

/** Around every page: the skip link, the keyboard, and the narrow screen's navigation. */
export function RootFrame() {
  return (
    <QuestionRoom>
      <a href="#content" className="skip-link visually-hidden">
        Skip to the numbers
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

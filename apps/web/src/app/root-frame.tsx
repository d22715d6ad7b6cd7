import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { QuestionRoom } from '../question/question-room.tsx'
import { MainNav } from './main-nav.tsx'
import { useShortcuts } from './shortcuts.ts'

/** Around every page: the skip link, the keyboard, and the narrow screen's navigation. */
export function RootFrame() {
  useShortcuts()
  return (
    <QuestionRoom>
      <a href="#content" className="skip-link visually-hidden">
        Skip to the numbers
      </a>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <MainNav bottom />
      <ScrollRestoration />
    </QuestionRoom>
  )
}

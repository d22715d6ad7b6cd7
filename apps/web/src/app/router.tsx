import type { QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import { OverviewPage } from '../overview/overview-page.tsx'
import { QuestionRoom } from '../question/question-room.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { askFor } from './ask-for.ts'
import { ErrorPage } from './error-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RootFrame } from './root-frame.tsx'

const intervals = lazyContent(async () => (await import('../intervals/intervals-page.tsx')).IntervalsPage)
const patterns = lazyContent(async () => (await import('../patterns/patterns-page.tsx')).PatternsPage)
const wallboard = lazyContent(async () => (await import('../wallboard/wallboard-page.tsx')).WallboardPage)
const shortLink = lazyContent(async () => (await import('./short-link-screen.tsx')).ShortLinkScreen)
const agents = lazyContent(async () => (await import('../agents/agents-page.tsx')).AgentsPage)
const agent = lazyContent(async () => (await import('../agent/agent-page.tsx')).AgentPage)
const settings = lazyContent(async () => (await import('./settings-screen.tsx')).SettingsScreen)
const notFound = lazyContent(async () => (await import('./not-found-page.tsx')).NotFoundPage)
const signIn = lazyContent(async () => (await import('./sign-in-screen.tsx')).SignInScreen)
const audit = lazyContent(async () => (await import('./audit-screen.tsx')).AuditScreen)
const about = lazyContent(async () => (await import('./about-screen.tsx')).AboutScreen)

/** The router, and the code of the screen it starts with. */
export type Screens = { router: ReturnType<typeof createBrowserRouter>; firstCode: Promise<unknown> }

/** The screens. Loaders only start what a screen will need; nothing waits for them. */
export function createScreens(client: QueryClient): Screens {
  const loader = ({ request }: LoaderFunctionArgs) => {
    void askFor(client, new URL(request.url))
    return null
  }
  const router = createBrowserRouter([
    // A wall has no bars and no shortcuts.
    {
      path: '/wallboard',
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      element: (
        <QuestionRoom>
          <Suspense fallback={null}>
            <wallboard.Content />
          </Suspense>
        </QuestionRoom>
      ),
    },
    // Before anybody is known there is nothing to ask.
    {
      path: '/sign-in',
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      element: (
        <Suspense fallback={null}>
          <signIn.Content />
        </Suspense>
      ),
    },
    {
      element: <RootFrame />,
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      children: [
        {
          element: <ReportFrame />,
          errorElement: <ErrorPage />,
          children: [
            { path: '/', loader, element: <OverviewPage /> },
            { path: '/intervals', loader, element: <intervals.Content /> },
            { path: '/agents', loader, element: <agents.Content /> },
            { path: '/agents/:id', loader, element: <agent.Content /> },
            { path: '/patterns', loader, element: <patterns.Content /> },
          ],
        },
        { path: '/v/:id', element: <shortLink.Content /> },
        { path: '/settings', element: <settings.Content /> },
        { path: '/about', element: <about.Content /> },
        { path: '/audit', element: <audit.Content /> },
        { path: '*', element: <notFound.Content /> },
      ],
    },
  ])
  const { pathname } = window.location
  const first = pathname.startsWith('/agents/')
    ? agent
    : { '/intervals': intervals, '/agents': agents, '/patterns': patterns }[pathname]
  const firstCode = first ? first.preload() : Promise.resolve()
  return { router, firstCode }
}

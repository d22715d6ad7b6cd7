import { readQuestion } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import { agentsQuery, intervalsQuery, reportQuery } from '../api/report-query.ts'
import { intervalsView } from '../intervals/intervals-view.ts'
import { agentsView } from '../overview/agents-view.ts'
import { OverviewPage } from '../overview/overview-page.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RootFrame } from './root-frame.tsx'

const intervals = lazyContent(async () => (await import('../intervals/intervals-page.tsx')).IntervalsPage)
const about = lazyContent(async () => (await import('./about-screen.tsx')).AboutScreen)

/** What is stored is answered within this; the first screen waits so long to be drawn once instead of twice. */
const FIRST_ANSWERS_MS = 150

/** The router, and when the first screen had best be drawn: with its code and numbers, if they come at once. */
export type Screens = { router: ReturnType<typeof createBrowserRouter>; firstScreen: Promise<void> }

/** The screens. Loaders only start what a screen will need, before React is there; nothing but the first draw waits. */
export function createScreens(client: QueryClient): Screens {
  const first = Promise.withResolvers<void>()
  const drawWith = (...needed: Promise<unknown>[]) =>
    void Promise.race([Promise.allSettled(needed), pause(FIRST_ANSWERS_MS)]).then(() => first.resolve())
  const startOverview = ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url)
    const { question } = readQuestion(searchParams)
    const report = client.prefetchQuery(reportQuery(question))
    drawWith(report, client.prefetchQuery(agentsQuery(question, agentsView(searchParams).table)))
    return null
  }
  const startIntervals = ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url)
    const { question } = readQuestion(searchParams)
    const report = client.prefetchQuery(reportQuery(question))
    const rows = client.prefetchQuery(intervalsQuery(question, intervalsView(searchParams).table))
    drawWith(intervals.preload(), report, rows)
    return null
  }
  const router = createBrowserRouter([
    {
      element: <RootFrame />,
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      children: [
        {
          element: <ReportFrame />,
          errorElement: <ErrorPage />,
          children: [
            { path: '/', loader: startOverview, element: <OverviewPage /> },
            { path: '/intervals', loader: startIntervals, element: <intervals.Content /> },
          ],
        },
        { path: '/about', element: <about.Content /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
  // Screens without a question have nothing to wait for.
  if (router.state.initialized) first.resolve()
  return { router, firstScreen: first.promise }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

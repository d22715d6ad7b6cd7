import { type Question, readQuestion } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import { agentListQuery, quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { agentsQuery, intervalsQuery, reportQuery } from '../api/report-query.ts'
import { intervalsView } from '../intervals/intervals-view.ts'
import { agentsView } from '../overview/agents-view.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RootFrame } from './root-frame.tsx'

const overview = lazyContent(async () => (await import('../overview/overview-page.tsx')).OverviewPage)
const intervals = lazyContent(async () => (await import('../intervals/intervals-page.tsx')).IntervalsPage)
const about = lazyContent(async () => (await import('./about-screen.tsx')).AboutScreen)

/** The screens. Loaders only start what a screen will need, before React is there; nothing waits for them. */
export function createRouter(client: QueryClient) {
  const startFrame = (question: Question) => {
    void client.prefetchQuery(reportQuery(question))
    void client.prefetchQuery(sessionQuery)
    void client.prefetchQuery(quotaQuery)
    void client.prefetchInfiniteQuery(agentListQuery(question.queue, ''))
  }
  const startOverview = ({ request }: LoaderFunctionArgs) => {
    overview.preload()
    const { searchParams } = new URL(request.url)
    const { question } = readQuestion(searchParams)
    startFrame(question)
    void client.prefetchQuery(agentsQuery(question, agentsView(searchParams).table))
    return null
  }
  const startIntervals = ({ request }: LoaderFunctionArgs) => {
    intervals.preload()
    const { searchParams } = new URL(request.url)
    const { question } = readQuestion(searchParams)
    startFrame(question)
    void client.prefetchQuery(intervalsQuery(question, intervalsView(searchParams).table))
    return null
  }
  return createBrowserRouter([
    {
      element: <RootFrame />,
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      children: [
        {
          element: <ReportFrame />,
          errorElement: <ErrorPage />,
          children: [
            { path: '/', loader: startOverview, element: <overview.Content /> },
            { path: '/intervals', loader: startIntervals, element: <intervals.Content /> },
          ],
        },
        { path: '/about', element: <about.Content /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}

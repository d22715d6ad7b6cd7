import { readQuestion } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import { agentListQuery, quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RootFrame } from './root-frame.tsx'

const overview = lazyContent(async () => (await import('../overview/overview-page.tsx')).OverviewPage)
const intervals = lazyContent(async () => (await import('../intervals/intervals-page.tsx')).IntervalsPage)
const about = lazyContent(async () => (await import('../about/about-page.tsx')).AboutPage)

/** The screens. Loaders only start what a screen will need, before React is there; nothing waits for them. */
export function createRouter(client: QueryClient) {
  const start = (page: { preload: () => void }) => (args: LoaderFunctionArgs) => {
    page.preload()
    const { question } = readQuestion(new URL(args.request.url).searchParams)
    void client.prefetchQuery(reportQuery(question))
    void client.prefetchQuery(sessionQuery)
    void client.prefetchQuery(quotaQuery)
    void client.prefetchInfiniteQuery(agentListQuery(question.queue, ''))
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
            { path: '/', loader: start(overview), element: <overview.Content /> },
            { path: '/intervals', loader: start(intervals), element: <intervals.Content /> },
          ],
        },
        { path: '/about', element: <about.Content /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}

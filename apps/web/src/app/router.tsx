import { readQuestion } from '@readyboard/contract'
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import { quotaQuery, sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import { RootFrame } from './root-frame.tsx'

/** The screens. Loaders only start what a screen will ask, before its code or React is there; nothing waits for them. */
export function createRouter(client: QueryClient) {
  const startReport = ({ request }: LoaderFunctionArgs) => {
    const { question } = readQuestion(new URL(request.url).searchParams)
    void client.prefetchQuery(reportQuery(question))
    return null
  }
  const startFrame = () => {
    void client.prefetchQuery(sessionQuery)
    void client.prefetchQuery(quotaQuery)
    return null
  }
  return createBrowserRouter([
    {
      element: <RootFrame />,
      errorElement: <ErrorPage />,
      loader: startFrame,
      shouldRevalidate: () => false,
      children: [
        {
          element: <ReportFrame />,
          errorElement: <ErrorPage />,
          children: [
            {
              path: '/',
              loader: startReport,
              lazy: async () => ({ Component: (await import('../overview/overview-page.tsx')).OverviewPage }),
            },
            {
              path: '/intervals',
              loader: startReport,
              lazy: async () => ({ Component: (await import('../intervals/intervals-page.tsx')).IntervalsPage }),
            },
          ],
        },
        { path: '/about', lazy: async () => ({ Component: (await import('../about/about-page.tsx')).AboutPage }) },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}

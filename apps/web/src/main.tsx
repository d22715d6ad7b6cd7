import './app/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/query-client.ts'
import { createScreens } from './app/router.tsx'

const client = createQueryClient()
const { router, firstScreen } = createScreens(client)
const root = document.getElementById('root')
if (root) {
  // Until then the document's own outline of the frame stands.
  await firstScreen
  const screen = (
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
  // In small steps, so that a slow machine can still scroll and type.
  startTransition(() => createRoot(root).render(screen))
}

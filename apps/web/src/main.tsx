import './app/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createScreens } from './app/router.tsx'
import { client, firstAnswers } from './ask.ts'

/** What is stored is answered within this; the first screen waits so long to be drawn once instead of twice. */
const FIRST_ANSWERS_MS = 150

const { router, firstCode } = createScreens(client)
const root = document.getElementById('root')
if (root) {
  // Until then the document's own outline of the frame stands.
  await Promise.race([Promise.allSettled([firstAnswers, firstCode]), pause(FIRST_ANSWERS_MS)])
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

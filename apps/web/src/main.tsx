import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { holdKeys } from './app/early-keys.ts'
import { createScreens } from './app/router.tsx'
import { client, FIRST_ANSWERS_MS, firstAnswers, startedPlain } from './ask.ts'
import { pause } from './ui/pause.ts'
import { startPreferences } from './ui/preferences.ts'
import { startReasons } from './ui/reasons.ts'

const { router, firstCode } = createScreens(client)
startReasons()
holdKeys()
startPreferences()
const root = document.getElementById('root')
if (root) {
  // Until then the document's own outline of the page stands.
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
// Whether the view that opens first is another by now can wait until the first numbers are there.
if (startedPlain)
  void firstAnswers
    .then(() => import('./share/follow-start.ts'))
    .then(({ followStart }) => followStart(client, (path) => void router.navigate(path, { replace: true })))
    .catch(() => undefined)

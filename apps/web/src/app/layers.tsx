import { Suspense, useEffect, useRef, useState } from 'react'
import { useQuestion } from '../question/use-question.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { useAlong } from './main-nav.tsx'
import { type Layer, onOpenLayer } from './open-layer.ts'
import { useShortcuts } from './use-shortcuts.ts'

const help = lazyContent(async () => (await import('./help-dialog.tsx')).HelpDialog)
const palette = lazyContent(async () => (await import('./palette/palette.tsx')).Palette)

/** The keyboard, and what it can lay over every page: one layer at a time, fetched when it is first asked for. */
export function Layers() {
  const { navigate } = useQuestion()
  const search = useAlong()
  const [layer, setLayer] = useState<Layer | null>(null)
  useEffect(() => onOpenLayer(setLayer), [])
  // To say that the network is gone, its words have to be here.
  useEffect(() => {
    for (const code of [import('./failed-panel.tsx'), import('./trouble-banner.tsx')]) code.catch(() => undefined)
  }, [])
  // Typed while the list of commands is on its way.
  const early = useRef('')
  const type = (letter: string) => {
    early.current += letter
  }
  useShortcuts((pathname) => navigate({ pathname, search }), layer === 'commands' ? type : null)
  const close = () => {
    early.current = ''
    setLayer(null)
  }
  return (
    <Suspense fallback={null}>
      {layer === 'help' && <help.Content close={close} />}
      {layer === 'commands' && <palette.Content early={early} close={close} />}
    </Suspense>
  )
}

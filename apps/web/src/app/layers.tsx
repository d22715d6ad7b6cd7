import { Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useQuestion } from '../question/use-question.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { type Layer, onOpenLayer } from './open-layer.ts'
import { useAlong } from './use-along.ts'
import { useShortcuts } from './use-shortcuts.ts'

const help = lazyContent(async () => (await import('./help-dialog.tsx')).HelpDialog)
const palette = lazyContent(async () => (await import('./palette/palette.tsx')).Palette)

/** The keyboard, and what it can lay over every page: one layer at a time, fetched when it is first asked for. */
export function Layers() {
  const { navigate } = useQuestion()
  const search = useAlong()
  const [layer, setLayer] = useState<Layer | null>(null)
  // To say that the network is gone, its words have to be here.
  useEffect(() => {
    for (const code of [import('./failed-panel.tsx'), import('./trouble-banner.tsx')]) code.catch(() => undefined)
  }, [])
  // What is typed until the field of the commands has the focus; null when it has, or nobody asked for it. Keys are faster
  // than drawing.
  const early = useRef<string | null>(null)
  const show = useEffectEvent((next: Layer) => {
    early.current = next === 'commands' ? '' : null
    setLayer(next)
  })
  useEffect(() => onOpenLayer(show), [])
  useShortcuts(
    (pathname) => navigate({ pathname, search }),
    (letter) => {
      if (early.current === null) return false
      early.current += letter
      return true
    },
  )
  const takeTyped = () => {
    const text = early.current ?? ''
    early.current = null
    return text
  }
  const close = () => {
    early.current = null
    setLayer(null)
  }
  return (
    <Suspense fallback={null}>
      {layer === 'help' && <help.Content close={close} />}
      {layer === 'commands' && <palette.Content takeTyped={takeTyped} close={close} />}
    </Suspense>
  )
}

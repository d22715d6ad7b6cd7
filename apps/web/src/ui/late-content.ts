import { type ComponentType, createElement, type ReactNode, startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/**
 * A part of a page whose code is only run once what is around it has been painted; until then `meanwhile` stands there.
 * Not by Suspense: React holds back what takes the place of a fallback for 300 ms.
 */
export function lateContent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function LateContent(props: Props) {
    const [Content, setContent] = useState<ComponentType<Props> | null>(() => loaded)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      if (loaded) return
      afterPaint()
        .then(load)
        .then((component) => {
          loaded = component
          // Nobody waits for it with a finger on a key: it may be drawn in small steps.
          startTransition(() => setContent(() => component))
        })
        .catch((error: unknown) => setFailure({ error }))
    }, [])
    // For the page's own panel, which offers to load again.
    if (failure) throw failure.error
    return Content ? createElement(Content, props) : meanwhile
  }
}

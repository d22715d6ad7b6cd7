import { type ComponentType, lazy } from 'react'

/** A part of the page whose code is fetched apart; `preload` starts that before it is drawn. */
export type LazyContent<Props> = { Content: ComponentType<Props>; preload: () => void }

/** Content that is fetched when it is about to be needed, so that no page waits for it. */
export function lazyContent<Props>(load: () => Promise<ComponentType<Props>>): LazyContent<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | null = null
  const start = () => {
    loading ??= load().then((component) => ({ default: component }))
    // What failed once may be tried again, such as after the network came back.
    loading.catch(() => {
      loading = null
    })
    return loading
  }
  return { Content: lazy(start), preload: () => void start() }
}

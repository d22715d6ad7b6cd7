import { type ComponentType, createElement, lazy, useState } from 'react'

/** A part of the page whose code is fetched apart; `preload` starts that before it is drawn. */
export type LazyContent<Props> = { Content: ComponentType<Props>; preload: () => Promise<unknown> }

/** Content that is fetched when it is about to be needed, so that no page waits for it. */
export function lazyContent<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyContent<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | null = null
  let loaded: ComponentType<Props> | null = null
  const start = () => {
    loading ??= load().then((component) => {
      loaded = component
      return { default: component }
    })
    // What failed once may be tried again, such as after the network came back.
    loading.catch(() => {
      loading = null
    })
    return loading
  }
  const Lazy = lazy(start)
  const Content = (props: Props) => {
    // What is here already is drawn at once: React would first draw the page without it.
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? Lazy)
    return createElement(Component, props)
  }
  return { Content, preload: start }
}

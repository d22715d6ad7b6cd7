import { type ComponentType, lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react'

/** What a popover's content is given: where it belongs, and how it closes. */
export type PopoverContentProps = { triggerRef: RefObject<HTMLButtonElement | null>; close: () => void }

/** Content that is fetched when it is about to be needed, so that no page waits for it. */
export function lazyContent<Props>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<{ default: ComponentType<Props> }> | null = null
  const preload = () => {
    loading ??= load().then((component) => ({ default: component }))
    loading.catch(() => {
      loading = null
    })
    return loading
  }
  return { Content: lazy(preload), preload }
}

type PopoverButtonProps = {
  content: ReturnType<typeof lazyContent<PopoverContentProps>>
  className?: string
  label?: string
  title?: string
  /** The key that presses this button (see shortcuts). */
  shortcut?: string
  children: ReactNode
}

/** A plain button that opens lazily loaded content; pointing at it or focusing it starts the loading. */
export function PopoverButton({ content, className = 'pill', label, title, shortcut, children }: PopoverButtonProps) {
  const [open, setOpen] = useState(false)
  const triggerRef = useRef<HTMLButtonElement>(null)
  const preload = () => void content.preload()
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        title={title}
        data-shortcut={shortcut}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => {
          triggerRef.current?.focus()
          setOpen(!open)
        }}
      >
        {children}
      </button>
      {open && (
        <Suspense fallback={null}>
          <content.Content triggerRef={triggerRef} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

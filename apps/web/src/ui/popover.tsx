import { type ReactNode, type RefObject, Suspense, useRef, useState } from 'react'
import type { LazyContent } from './lazy-content.ts'

/** What a popover's content is given: where it belongs, and how it closes. */
export type PopoverContentProps = { triggerRef: RefObject<HTMLButtonElement | null>; close: () => void }

type PopoverButtonProps = {
  content: LazyContent<PopoverContentProps>
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

import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay, Popover } from 'react-aria-components'
import type { PopoverContentProps } from './popover.tsx'
import { useMedia } from './use-media.ts'

type SurfaceProps = PopoverContentProps & { label: string; className?: string; children: ReactNode }

/** Where a popover's content floats: under its button, or on a narrow screen as a sheet from below. Esc closes it. */
export function PopoverSurface({ triggerRef, close, label, className = '', children }: SurfaceProps) {
  const narrow = useMedia('(width < 768px)')
  const onOpenChange = (open: boolean) => !open && close()
  const dialog = (
    <Dialog aria-label={label} className="outline-none">
      {children}
    </Dialog>
  )
  if (narrow) {
    return (
      <ModalOverlay isOpen isDismissable onOpenChange={onOpenChange} className="sheet-scrim">
        <Modal className="sheet">{dialog}</Modal>
      </ModalOverlay>
    )
  }
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={6}
      containerPadding={16}
      className={`popover ${className}`}
    >
      {dialog}
    </Popover>
  )
}

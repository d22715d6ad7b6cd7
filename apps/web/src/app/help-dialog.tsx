import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../ui/button.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { Switch } from '../ui/switch.tsx'
import { SHORTCUTS, switchShortcuts, useShortcutsOn } from './shortcuts.ts'

/** The keyboard's map, and the switch that turns single keys off. */
export function HelpDialog({ close }: PopoverContentProps) {
  const on = useShortcutsOn()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="dialog-scrim">
      <Modal className="dialog">
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="mb-3 text-base font-semibold">
            Keyboard
          </Heading>
          <dl className={`grid grid-cols-[1fr_auto] items-center gap-y-[6px] ${on ? '' : 'opacity-50'}`}>
            {SHORTCUTS.map(({ keys, does }) => (
              <div key={does} className="contents">
                <dt className="text-t2">{does}</dt>
                <dd className="flex gap-1">
                  {keys.map((key) => (
                    <kbd key={key} className="kbd">
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <div className="mt-4 flex items-center justify-between gap-4 border-t border-line pt-4">
            <Switch on={on} onChange={switchShortcuts}>
              Single-key shortcuts
            </Switch>
            <Button kind="primary" onClick={close}>
              Done
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

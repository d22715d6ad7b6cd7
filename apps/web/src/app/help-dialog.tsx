import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../ui/button.tsx'
import { switchSingleKeys, useSingleKeys } from '../ui/single-keys.ts'
import { Switch } from '../ui/switch.tsx'
import { COMMAND_WORDS } from '../words/commands.ts'
import { SHORTCUTS, type Shortcut } from './shortcuts.ts'

const GROUPS = [
  ['anywhere', 'answer', 'inside'],
  ['question', 'pages'],
] as const

/** The keyboard's map, and the switch that turns single keys off. */
export function HelpDialog({ close }: { close: () => void }) {
  const on = useSingleKeys()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="dialog-scrim">
      <Modal className="dialog w-[min(700px,100%)]!">
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="mb-3 text-base font-semibold">
            {COMMAND_WORDS.keyboard}
          </Heading>
          <div className="grid gap-x-8 md:grid-cols-2">
            {GROUPS.map((column) => (
              <div key={column[0]}>
                {column.map((group) => (
                  <KeyGroup key={group} group={group} on={on} />
                ))}
              </div>
            ))}
          </div>
          <div className="mt-4 flex items-center justify-between gap-4 border-t border-line pt-4">
            <Switch on={on} onChange={switchSingleKeys}>
              {COMMAND_WORDS.singleKeys}
            </Switch>
            <Button kind="primary" onClick={close}>
              {COMMAND_WORDS.done}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeyGroup({ group, on }: { group: Shortcut['group']; on: boolean }) {
  return (
    <section className="mb-4">
      <h3 className="mb-[6px] text-xs font-medium text-t3">{COMMAND_WORDS.groups[group]}</h3>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-y-[6px]">
        {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ keys, does, acts }) => (
          <div key={does} className={`contents ${on || Object.keys(acts).length === 0 ? '' : 'off-keys'}`}>
            <dt className="text-t2">{does}</dt>
            <dd className="flex justify-end gap-1">
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import { useState } from 'react'
import { Autocomplete, Dialog, Input, ListBox, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { afterPaint } from '../../ui/after-paint.ts'
import { formatCount } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { COMMAND_WORDS } from '../../words/commands.ts'
import { PALETTE_WORDS } from '../../words/palette.ts'
import { type Command, matching } from './command.ts'
import { CommandSection } from './command-section.tsx'
import { SOURCES } from './sources.ts'
import './palette.css'

/** `takeTyped`: what was typed before the field had the focus; asked for once, for from then on the field hears it. */
type PaletteProps = { takeTyped: () => string; close: () => void }

/** Everything that can be reached or done, by typing a part of its name; the focus stays in the field. */
export function Palette({ takeTyped, close }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const offered = SOURCES.map((useCommands) => useCommands(typed))
  const groups = matching(offered, typed)
  const pending = typed.trim() !== '' && offered.some((group) => group.pending)
  const count = groups.reduce((sum, { commands }) => sum + commands.length, 0)
  const byKey = new Map<string, Command>(
    groups.flatMap(({ id, commands }) => commands.map((command) => [`${id} ${command.id}`, command])),
  )
  const run = (key: string) => {
    const command = byKey.get(key)
    close()
    // The page has the focus again before something on it is pressed.
    if (command) void afterPaint().then(command.run)
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="dialog-scrim palette-scrim">
      <Modal className="dialog palette">
        <Dialog aria-label={PALETTE_WORDS.title} className="outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={PALETTE_WORDS.title} autoFocus className="palette-field">
              <Icon name="search" />
              <Input
                placeholder={PALETTE_WORDS.placeholder}
                onFocus={() => setTyped((now) => takeTyped() + now)}
                className="outline-none [&::-webkit-search-cancel-button]:hidden"
              />
              <kbd className="kbd">{COMMAND_WORDS.keys.escape}</kbd>
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard; options are not in the tab order */}
            <div tabIndex={0} className="palette-list">
              <ListBox
                aria-label={PALETTE_WORDS.results}
                className="outline-none"
                items={groups}
                dependencies={[typed, groups]}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => (
                  <p className="p-4 text-t2">
                    {pending ? PALETTE_WORDS.asking : PALETTE_WORDS.nothing({ text: typed.trim() })}
                  </p>
                )}
              >
                {(group) => <CommandSection group={group} typed={typed} />}
              </ListBox>
            </div>
          </Autocomplete>
          <PaletteFoot />
          <p role="status" className="visually-hidden">
            {pending ? '' : PALETTE_WORDS.count({ count: formatCount(count) })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteFoot() {
  return (
    <p className="palette-foot" aria-hidden="true">
      <span>
        <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {PALETTE_WORDS.walk}
      </span>
      <span>
        <kbd className="kbd">{COMMAND_WORDS.keys.enter}</kbd> {PALETTE_WORDS.choose}
      </span>
    </p>
  )
}

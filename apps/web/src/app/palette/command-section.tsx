import { Collection, Header, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { Matched } from '../../question/search-list.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PALETTE_WORDS } from '../../words/palette.ts'
import type { Command, CommandGroup } from './command.ts'

/** Commands of a kind, under its name. */
export function CommandSection({ group, typed }: { group: CommandGroup; typed: string }) {
  return (
    <ListBoxSection id={group.id}>
      <Header className="palette-head">{PALETTE_WORDS.groups[group.id]}</Header>
      <Collection
        items={group.commands.map((command) => ({ command, id: `${group.id} ${command.id}` }))}
        dependencies={[typed]}
      >
        {({ id, command }) => (
          <ListBoxItem id={id} textValue={command.name} className="menu-item palette-item">
            <CommandLine command={command} typed={typed} />
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
}

function CommandLine({ command: { name, icon, note, keys, current }, typed }: { command: Command; typed: string }) {
  return (
    <>
      <Icon name={icon} className="text-t3" />
      <span className="min-w-0 truncate">
        <bdi>
          <Matched text={name} search={typed} />
        </bdi>
        {note && <span className="ml-2 text-xs text-t3">{note}</span>}
      </span>
      <span className="ml-auto flex flex-none items-center gap-1">
        {current && (
          <>
            <Icon name="check" small />
            <span className="visually-hidden">{PALETTE_WORDS.current}</span>
          </>
        )}
        {keys?.map((key) => (
          <kbd key={key} className="kbd">
            {key}
          </kbd>
        ))}
      </span>
    </>
  )
}

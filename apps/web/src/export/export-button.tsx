import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { EXPORT_BAR } from '../words/export-bar.ts'

const menu = lazyContent(async () => (await import('./export-menu.tsx')).ExportMenu)

/** Opens the menu that saves what is asked as a file. The narrow screen's bar has room for the icon alone. */
export function ExportButton({ iconOnly = false }: { iconOnly?: boolean }) {
  return (
    <PopoverButton
      content={menu}
      className={iconOnly ? 'icon-button' : 'button secondary max-xl:w-8 max-xl:p-0'}
      label={EXPORT_BAR.export}
      title={EXPORT_BAR.exportTitle}
      shortcut="e"
    >
      <Icon name="download" />
      {!iconOnly && <span className="hidden xl:inline">{EXPORT_BAR.export}</span>}
    </PopoverButton>
  )
}

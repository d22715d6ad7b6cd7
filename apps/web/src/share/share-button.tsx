import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { SHARE_BAR } from '../words/share-bar.ts'

const dialog = lazyContent(async () => (await import('./share-dialog.tsx')).ShareDialog)

/** Opens the dialog that makes a link to what is seen. The narrow screen's bar has room for the icon alone. */
export function ShareButton({ iconOnly = false }: { iconOnly?: boolean }) {
  return (
    <PopoverButton
      content={dialog}
      className={iconOnly ? 'icon-button' : 'button primary max-xl:w-8 max-xl:p-0'}
      label={SHARE_BAR.share}
      title={SHARE_BAR.shareTitle}
      shortcut="s"
    >
      <Icon name="link" />
      {!iconOnly && <span className="hidden xl:inline">{SHARE_BAR.share}</span>}
    </PopoverButton>
  )
}

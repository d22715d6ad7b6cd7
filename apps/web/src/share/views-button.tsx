import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { SHARE_BAR } from '../words/share-bar.ts'

const menu = lazyContent(async () => (await import('./views-menu.tsx')).ViewsMenu)

/** Opens the saved views: the workspace's place in the top bar, where there is but one workspace. */
export function ViewsButton({ iconOnly = false }: { iconOnly?: boolean }) {
  return (
    <PopoverButton
      content={menu}
      className={iconOnly ? 'icon-button' : 'button ghost'}
      label={SHARE_BAR.viewsTitle}
      title={SHARE_BAR.viewsTitle}
      shortcut="v"
    >
      {iconOnly ? (
        <Icon name="bookmark" />
      ) : (
        <>
          {SHARE_BAR.views}
          <Icon name="chevron-down" small />
        </>
      )}
    </PopoverButton>
  )
}

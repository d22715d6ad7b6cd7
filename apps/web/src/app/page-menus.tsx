import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { useTheme } from '../ui/theme.ts'
import { PAGE_WORDS } from '../words/pages.ts'
import { AccountItem } from './account-item.tsx'
import { openLayer } from './open-layer.ts'
import { isAt, MAIN_PAGES, MORE_PAGES, type Page, SIDE_PAGES } from './pages.ts'
import { useAlong } from './use-along.ts'

/** All pages, for a window whose top bar has no room for their names. */
export function PagesMenu(props: PopoverContentProps) {
  return <Menu {...props} label={PAGE_WORDS.pages} pages={MAIN_PAGES} />
}

/** The pages that a phone's bar has no room for, and the theme. */
export function MoreMenu(props: PopoverContentProps) {
  const { theme, toggle } = useTheme()
  return (
    <Menu {...props} label={PAGE_WORDS.more} pages={MORE_PAGES}>
      <button type="button" className="menu-item w-full" onClick={toggle}>
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} className="text-t2" />
        {theme === 'dark' ? PAGE_WORDS.lightTheme : PAGE_WORDS.darkTheme}
      </button>
    </Menu>
  )
}

/** Behind the question mark: the keyboard's map, and the pages about the product and this browser. */
export function HelpMenu(props: PopoverContentProps) {
  return (
    <Menu {...props} label={PAGE_WORDS.helpAndSettings} pages={SIDE_PAGES}>
      <button
        type="button"
        className="menu-item w-full"
        onClick={() => {
          props.close()
          openLayer('help')
        }}
      >
        <Icon name="help" className="text-t2" />
        {PAGE_WORDS.shortcuts}
        <kbd className="kbd ml-auto">?</kbd>
      </button>
    </Menu>
  )
}

type MenuProps = PopoverContentProps & { label: string; pages: readonly Page[]; children?: ReactNode }

function Menu({ triggerRef, close, label, pages, children }: MenuProps) {
  const search = useAlong()
  const { pathname } = useQuestion()
  return (
    <PopoverSurface {...{ triggerRef, close, label }} className="w-[220px]">
      <ul className="page-menu p-1.5">
        {pages.map(({ path, name, icon }) => (
          <li key={path}>
            <NavLink
              to={{ pathname: path, search }}
              className="menu-item"
              aria-current={isAt(pathname, path) ? 'page' : undefined}
              onClick={close}
            >
              <Icon name={icon} className="text-t2" />
              {name}
            </NavLink>
          </li>
        ))}
        {children && <li>{children}</li>}
      </ul>
      {pages !== MAIN_PAGES && <AccountItem close={close} />}
    </PopoverSurface>
  )
}

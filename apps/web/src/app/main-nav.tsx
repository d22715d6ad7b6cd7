import { NavLink } from 'react-router'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { PAGE_WORDS } from '../words/pages.ts'
import { BOTTOM_PAGES, isAt, MAIN_PAGES, MORE_PAGES, pageName } from './pages.ts'
import { useAlong } from './use-along.ts'

const pagesMenu = lazyContent(async () => (await import('./page-menus.tsx')).PagesMenu)
const moreMenu = lazyContent(async () => (await import('./page-menus.tsx')).MoreMenu)

/** The pages in the top bar; a window without room for their names has the one it is on, and the others behind it. */
export function MainNav() {
  const search = useAlong()
  const { pathname } = useQuestion()
  return (
    <nav aria-label={PAGE_WORDS.navigation} className="main-nav ml-[14px] hidden gap-[2px] md:flex">
      {MAIN_PAGES.map(({ path, name }) => (
        <NavLink key={path} to={{ pathname: path, search }} end={path === '/'} className="max-lg:hidden">
          {name}
        </NavLink>
      ))}
      <span className="lg:hidden">
        <PopoverButton content={pagesMenu} className="button ghost text-t1!" label={PAGE_WORDS.pages}>
          {pageName(pathname)}
          <Icon name="chevron-down" small />
        </PopoverButton>
      </span>
    </nav>
  )
}

/** The narrow screen's pages. */
export function BottomNav() {
  const search = useAlong()
  const { pathname } = useQuestion()
  return (
    <nav aria-label={PAGE_WORDS.navigation} className="bottom-nav">
      {BOTTOM_PAGES.map(({ path, name, icon }) => (
        <NavLink key={path} to={{ pathname: path, search }} end={path === '/'}>
          <Icon name={icon} />
          {name}
        </NavLink>
      ))}
      <PopoverButton content={moreMenu} className={MORE_PAGES.some(({ path }) => isAt(pathname, path)) ? 'here' : ''}>
        <Icon name="more" />
        {PAGE_WORDS.more}
      </PopoverButton>
    </nav>
  )
}

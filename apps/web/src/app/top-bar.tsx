import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { addressOf, alongParameters } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'
import { ViewsButton } from '../share/views-button.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { lateContent } from '../ui/late-content.ts'
import { lazyContent } from '../ui/lazy-content.ts'
import { Mark } from '../ui/mark.tsx'
import { PopoverButton } from '../ui/popover.tsx'
import { useTheme } from '../ui/theme.ts'
import { FRAME } from '../words/frame.ts'
import { PAGE_WORDS } from '../words/pages.ts'
import { MainNav } from './main-nav.tsx'
import { openLayer } from './open-layer.ts'
import { UnreadMeter } from './unread-meter.tsx'

// The figures are read before it.
const ApiMeter = lateContent(async () => (await import('./api-meter.tsx')).ApiMeter, <UnreadMeter />)

const help = lazyContent(async () => (await import('./page-menus.tsx')).HelpMenu)

type TopBarProps = { chip?: ReactNode; narrowTitle?: ReactNode; narrowAction?: ReactNode }

/** Mark, pages, freshness, quota, theme, help. On a narrow screen the title says which queue and how fresh. */
export function TopBar({ chip, narrowTitle, narrowAction }: TopBarProps) {
  const { along, occupancy } = useQuestion()
  const { theme, toggle } = useTheme()
  return (
    <header className="top-bar">
      <Link
        to={{ pathname: '/', search: addressOf(along, alongParameters(occupancy)) }}
        className="flex items-center gap-[9px] text-t1"
        aria-label={FRAME.product}
      >
        <Mark />
        <span className={`text-base font-[650] tracking-[-.012em] ${narrowTitle ? 'hidden md:inline' : ''}`}>
          {FRAME.product}
        </span>
      </Link>
      {narrowTitle && <div className="min-w-0 leading-4 md:hidden">{narrowTitle}</div>}
      <span className="ml-[6px] flex items-center max-md:hidden">
        <span className="text-lg text-line-2">/</span>
        <ViewsButton />
      </span>
      <MainNav />
      <div className="flex-1" />
      {chip}
      <ApiMeter />
      <div className="ml-[2px] flex md:ml-[6px]">
        <IconButton
          icon="search"
          label={PAGE_WORDS.commands}
          aria-haspopup="dialog"
          onClick={() => openLayer('commands')}
        />
        {narrowAction}
        <span className="md:hidden">
          <ViewsButton iconOnly />
        </span>
        <IconButton
          className="max-md:hidden"
          icon={theme === 'dark' ? 'sun' : 'moon'}
          label={theme === 'dark' ? PAGE_WORDS.lightTheme : PAGE_WORDS.darkTheme}
          data-shortcut="d"
          onClick={toggle}
        />
        <span className="hidden md:inline">
          <PopoverButton
            content={help}
            className="icon-button"
            label={PAGE_WORDS.helpAndSettings}
            title={PAGE_WORDS.helpAndSettings}
          >
            <Icon name="help" />
          </PopoverButton>
        </span>
      </div>
    </header>
  )
}

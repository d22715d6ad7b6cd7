import type { IconName } from '../ui/icon.tsx'
import { PAGE_WORDS } from '../words/pages.ts'

export type Page = { path: string; name: string; icon: IconName; keys?: readonly string[] }

/** The pages of the navigation, in its order; their keys lead there from everywhere. */
export const MAIN_PAGES: readonly Page[] = [
  { path: '/', name: PAGE_WORDS.overview, icon: 'overview', keys: ['G', 'O'] },
  { path: '/intervals', name: PAGE_WORDS.intervals, icon: 'clock', keys: ['G', 'I'] },
  { path: '/patterns', name: PAGE_WORDS.patterns, icon: 'columns', keys: ['G', 'P'] },
  { path: '/agents', name: PAGE_WORDS.agents, icon: 'people', keys: ['G', 'A'] },
  { path: '/wallboard', name: PAGE_WORDS.wallboard, icon: 'system', keys: ['W'] },
]

/** Pages beside the work: behind the help, on a phone behind "More". */
export const SIDE_PAGES: readonly Page[] = [
  { path: '/settings', name: PAGE_WORDS.settings, icon: 'filters' },
  { path: '/about', name: PAGE_WORDS.about, icon: 'info' },
]

/** What a phone's bar at the bottom has room for; the rest is behind "More". */
export const BOTTOM_PAGES = MAIN_PAGES.slice(0, 4)
export const MORE_PAGES = [...MAIN_PAGES.slice(4), ...SIDE_PAGES]

/** The name of the page at a path; one below it (one agent) has its name too. */
export function pageName(pathname: string): string {
  const page = [...MAIN_PAGES, ...SIDE_PAGES].find(({ path }) => path !== '/' && isAt(pathname, path))
  return page?.name ?? PAGE_WORDS.overview
}

/** Whether a path is a page's own or below it. */
export function isAt(pathname: string, path: string): boolean {
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))
}

/** The names of the pages, in the navigation, in titles and in the list of commands. */
export const PAGE_WORDS = {
  overview: 'Overview',
  intervals: 'Intervals',
  patterns: 'Patterns',
  agents: 'Agents',
  wallboard: 'Wallboard',
  settings: 'Settings',
  about: 'About',
  navigation: 'Main',
  more: 'More',
  /** What opens the pages where a window has no room for their names. */
  pages: 'Pages',
  helpAndSettings: 'Help and settings',
  shortcuts: 'Keyboard shortcuts',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  commands: 'Search and commands',
}

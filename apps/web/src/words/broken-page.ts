/** Where a page broke on the way, or its code could not be fetched. */
export const BROKEN_PAGE = {
  title: 'Trouble',
  lost: 'This page could not be loaded.',
  lostHelp: 'The network may be down, or Readyboard was updated while you were looking.',
  broke: 'This page broke.',
  brokeHelp: ({ error }: { error: string }) => `The numbers are safe; only showing them failed. ${error}`,
  again: 'Load again',
  overview: 'Go to Overview',
}

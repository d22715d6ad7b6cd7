/** What the bars say of sharing; apart from the rest, which is only fetched when it is needed. */
export const SHARE_BAR = {
  share: 'Share',
  shareTitle: 'Share what you see',
  views: 'Views',
  viewsTitle: 'Saved views',
}

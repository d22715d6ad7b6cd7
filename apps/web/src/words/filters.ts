/** The row of filters above every page that answers a question. */
export const FILTERS = {
  title: 'Filters',
  /** What opens those for which a window has no room, and what that list is called. */
  more: 'More',
  moreFilters: 'More filters',
  queue: 'Queue',
  allQueues: 'All queues',
  myQueues: 'All my queues',
  myNumbers: 'My own numbers',
  interval: 'Interval',
  zone: 'Zone',
  previousPeriod: 'Previous period',
  nextPeriod: 'Next period',
  nextInFuture: 'Next period: it would start in the future',
}

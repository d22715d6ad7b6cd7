/** The ranges that have a name, as a person would say them. */
export const PRESET_WORDS = {
  'last-24-hours': 'Last 24 hours',
  today: 'Today',
  yesterday: 'Yesterday',
  'last-7-days': 'Last 7 days',
  'last-14-days': 'Last 14 days',
  'last-28-days': 'Last 28 days',
  'last-30-days': 'Last 30 days',
  'last-90-days': 'Last 90 days',
  'this-week': 'This week',
  'last-week': 'Last week',
  'this-month': 'This month',
  'last-month': 'Last month',
}

/** Where an answer covers something else than was asked. */
export const ASKED_NOTE = ({ asked, shown }: { asked: string; shown: string }) =>
  `Asked: ${asked}. Shown: ${shown}, in whole intervals up to the one now running.`

/** The intervals as they are labelled and said, shortest first. */
export const INTERVAL_NAMES = {
  '15_minutes': { label: '15m', one: 'quarter hour', other: 'quarter hours' },
  '30_minutes': { label: '30m', one: 'half hour', other: 'half hours' },
  '1_hour': { label: '1h', one: 'hour', other: 'hours' },
  '1_day': { label: 'Day', one: 'day', other: 'days' },
  '1_week': { label: 'Week', one: 'week', other: 'weeks' },
  '1_month': { label: 'Month', one: 'month', other: 'months' },
}

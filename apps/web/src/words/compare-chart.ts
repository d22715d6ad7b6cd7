/** What the chart and its table say of the range they are compared with. */
export const COMPARE_CHART = {
  pointsVersus: ({ points, interval }: { points: string; interval: string }) => `${points} vs ${interval}`,
  previousDays: { one: 'Previous day', other: ({ count }: { count: string }) => `Previous ${count} days` },
  previousWeek: 'Previous week',
  previousMonth: 'Previous month',
  lines: { previous: 'Previous period', 'previous-week': 'Same weekdays before', 'previous-year': 'Year before' },
  daysBefore: { one: 'The day before', other: ({ count }: { count: string }) => `${count} days before` },
  summary: ({ range, online, occupancy }: { range: string; online: string; occupancy: string }) =>
    ` Compared like for like with ${range}: online time ${online}, occupancy ${occupancy}.`,
  comparedWith: 'Compared with',
  onlineThen: 'Online then',
  occupancyThen: ({ occupancy }: { occupancy: string }) => `${occupancy} then`,
  difference: 'Difference',
}

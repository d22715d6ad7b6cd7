/** The numbers of the chart as a table. */
export const TIME_TABLE = {
  caption: 'Agent time in each state by interval',
  interval: 'Interval',
  agents: 'Agents online',
  state: 'State',
  running: 'Running',
  states: {
    final: 'Final',
    provisional: 'Not final',
    fetching: 'Fetching',
    missing: 'Not fetched',
    failed: 'Failed',
    'out-of-reach': 'Beyond reach',
  },
}

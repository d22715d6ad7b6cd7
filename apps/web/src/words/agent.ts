/** The page of one agent. */
export const AGENT_WORDS = {
  title: ({ name, period }: { name: string; period: string }) => `${name}, ${period} · Readyboard`,
  loading: 'Loading',
  backTo: ({ page }: { page: string }) => `Back to ${page}`,
  previousAgent: ({ name }: { name: string }) => `Previous agent: ${name}`,
  nextAgent: ({ name }: { name: string }) => `Next agent: ${name}`,
  former: 'no longer active',
  neighbours: 'Neighbours by name',
  online: ({ time }: { time: string }) => `online ${time}`,
  onlineOnDays: ({ time, days, of }: { time: string; days: string; of: string }) =>
    `online ${time} on ${days} of ${of}`,
  notOnline: 'not online in this range',
  /** Only the range is known: who comes online after it is not in it. */
  lastOnlineAt: ({ day, time, zone }: { day: string; time: string; zone: string }) =>
    `last online in this range: ${day}, ${time} ${zone}`,
  lastOnlineIn: ({ day, from, to, zone }: { day: string; from: string; to: string; zone: string }) =>
    `last online in this range: ${day}, ${from}–${to} ${zone}`,
  days: {
    one: ({ count }: { count: string }) => `${count} day`,
    other: ({ count }: { count: string }) => `${count} days`,
  },
  unbrokenHere: ({ count }: { count: string }) => `Unbroken states: ${count}`,
}

/** One agent beside colleagues. */
export const PEERS_WORDS = {
  title: 'Against peers in the same hours',
  titleBy: ({ intervals }: { intervals: string }) => `Against peers in the same ${intervals}`,
  note: ({ colleagues, queue, intervals, shared }: Record<'colleagues' | 'queue' | 'intervals' | 'shared', string>) =>
    `${colleagues} in ${queue}, only ${intervals} when both were online, at least 8 h shared. ${shared} shared in total; the figures are of those.`,
  /** Inside the sentence above, where no queue is chosen. */
  allQueues: 'all queues',
  colleagues: {
    one: ({ count }: { count: string }) => `${count} colleague`,
    other: ({ count }: { count: string }) => `${count} colleagues`,
  },
  hours: ({ hours }: { hours: string }) => `${hours} h`,
  soFar: ' Of what is fetched so far.',
  thisAgent: 'This agent',
  median: 'Median',
  colleague: 'A colleague',
  measures: {
    occupancy: { name: 'Occupancy', of: 'of available time', formula: 'occupied ÷ (occupied + ready)' },
    notReadyRate: { name: 'Not ready', of: 'of online time', formula: 'not ready ÷ online' },
    inboundPerAvailableHour: {
      name: 'Inbound per available hour',
      of: '',
      formula: 'inbound calls ÷ hours of ready + occupied',
    },
    averageInboundTalkSeconds: { name: 'Avg talk', of: '', formula: 'inbound call time ÷ inbound calls' },
  },
  formula: ({ formula, shared }: { formula: string; shared: string }) =>
    `${formula}\nof the ${shared} shared with colleagues`,
  medianIs: ({ value }: { value: string }) => `median ${value}`,
  /** The same measure where time without colleagues counts, too. */
  inRange: ({ value }: { value: string }) => `${value} in the whole range`,
  soFarInRange: ({ value }: { value: string }) => `${value} in all fetched so far`,
  noMedian: 'too few colleagues have one',
  onlyFromADay: 'only told of a day or more',
  noCalls: 'no inbound calls in these hours',
  summary: ({
    name,
    own,
    count,
    median,
    least,
    most,
  }: Record<'name' | 'own' | 'count' | 'median' | 'least' | 'most', string>) =>
    `${name}: ${own}; median of ${count} ${median}, between ${least} and ${most}`,
  summaryAlone: ({ name, own }: { name: string; own: string }) => `${name}: ${own}; nothing to compare with`,
  tooFew: ({ colleagues }: { colleagues: string }) => `Too few to compare: ${colleagues}`,
  tooFewDetail:
    'Peers are shown from five colleagues on who were online for at least 8 hours in the same hours, so that no dot points at a person. A longer range may have more.',
  tooLong: 'This range is too long to compare hour by hour. Choose at most 120 days.',
  waitingTitle: 'Colleagues’ hours are not stored yet',
  waiting: ({ requests, seconds }: { requests: string; seconds: string }) =>
    `Comparing needs the time sheets of everybody by the hour: ${requests}, ${seconds}.`,
  fetchThem: 'Fetch them',
  fetchRest: ({ requests, seconds }: { requests: string; seconds: string }) =>
    `Fetch the rest (${requests}, ${seconds})`,
  arriving: 'Colleagues’ hours are on their way from Zoom.',
  failed: 'Colleagues’ hours could not be loaded.',
  notNow: 'Of colleagues in this range nothing is stored.',
  asTable: 'Peers as a table',
  tableHeads: {
    measure: 'Measure',
    own: 'This agent',
    range: 'In the whole range',
    median: 'Median',
    colleagues: 'Colleagues, lowest to highest',
  },
}

/** The agent's own figures against a compared range. */
export const AGAINST_WORDS = {
  title: ({ range }: { range: string }) => `Against ${range}, like for like`,
}

/** The composition of each day. */
export const STRIP_WORDS = {
  title: ({ interval }: { interval: string }) => `Each ${interval}, each day`,
  note: ({ interval }: { interval: string }) =>
    `Full height is one ${interval}. The order inside it is not known, so this is a split, not a timeline.`,
  heads: { online: 'Online', longest: 'Longest > 90 %', interval: 'Interval', state: 'State' },
  states: { occupied: 'Occupied', ready: 'Ready', notReady: 'Not ready', offline: 'Offline' },
  above: 'Above 90 %',
  aboveFormula: 'Occupancy of available time above 90 %',
  notFinal: 'Not final',
  unbroken: 'Unbroken state',
  gaps: {
    missing: 'Not fetched',
    fetching: 'Fetching',
    failed: 'No data',
    'out-of-reach': 'Beyond what Zoom keeps',
  },
  final: 'Final',
  running: 'Running',
  dayLength: ({ hours }: { hours: string }) => `${hours} h day`,
  until: ({ time }: { time: string }) => `until ${time}`,
  from: ({ time }: { time: string }) => `from ${time}`,
  covered: ({ count, of }: { count: string; of: string }) => `${count} of ${of} fetched`,
  failed: 'The days of this agent could not be loaded.',
  offlineAllDay: 'Offline all day',
  offlineSoFar: 'Offline so far',
  offlineHere: 'Offline here',
  none: 'none',
  hours: ({ hours }: { hours: string }) => `${hours} h`,
  minutes: ({ minutes }: { minutes: string }) => `${minutes} min`,
  summary: ({ days, online, of, interval }: Record<'days' | 'online' | 'of' | 'interval', string>) =>
    `Time in each state by ${interval} for ${days}: online on ${online} of ${of}. Arrow keys lead from ${interval} to ${interval}.`,
  longest: ({ day, longest }: { day: string; longest: string }) => ` Longest above 90 %: ${longest}, ${day}.`,
  caption: 'Time in each state of this agent by interval',
  pages: 'Days shown',
  newer: 'Newer days',
  older: 'Older days',
  shown: ({ days, page, pages }: { days: string; page: string; pages: string }) => `${days} · part ${page} of ${pages}`,
  longRange: 'Long range: 31 days at a time, newest first.',
}

/** States that last for longer than anybody works. */
export const UNBROKEN_WORDS = {
  title: 'Unbroken states',
  /** Where the rows below are of days or longer. */
  byTheClock: 'Found hour by hour, whatever the table below goes by.',
  longerThan: 'Longer than',
  hours: {
    one: ({ count }: { count: string }) => `${count} hour`,
    other: ({ count }: { count: string }) => `${count} hours`,
  },
  orAcross: 'or two hours across the shift cut at',
  none: 'None in the days above.',
  noneSoFar: 'None in what is fetched of the days above.',
  found: ({ state, from, to, length }: Record<'state' | 'from' | 'to' | 'length', string>) =>
    `${state} from ${from} to ${to}: ${length} without a break`,
  mayHave: 'may have forgotten to log out.',
  crosses: 'across the shift cut',
  heads: { online: 'Online', occupancy: 'Occupancy', notReady: 'Not ready of online' },
  totals: 'Of the days above',
  totalsSoFar: 'Of what is fetched of the days above',
  withThem: 'With this time',
  without: 'Without it',
  note: 'Nothing is taken out of any number by itself. What happened inside an hour is not known: whole hours are counted.',
}

/** The table of intervals, under the title of those that were asked for. */
export const HOURS_WORDS = {
  titles: {
    '15_minutes': 'Quarter hours',
    '30_minutes': 'Half hours',
    '1_hour': 'Hours',
    '1_day': 'Days',
    '1_week': 'Weeks',
    '1_month': 'Months',
  },
  withOnline: ({ count, intervals }: { count: string; intervals: string }) => `${count} ${intervals} with online time`,
  soFar: 'of what is fetched so far',
  failed: 'The rows of this agent could not be loaded.',
  open: 'Open in Intervals',
  caption: 'Time in each state by interval',
  start: ({ city }: { city: string }) => `Interval start, ${city}`,
  split: 'Split',
  online: 'Online',
  occupied: 'Occupied',
  ready: 'Ready',
  notReady: 'Not ready',
  inbound: 'Inbound',
  talk: 'Avg talk',
  wrapUp: 'Avg wrap-up',
  check: 'Check',
  inProgress: 'In progress',
  provisional: 'Provisional',
  addsUp: 'Adds up',
  off: ({ difference }: { difference: string }) => `${difference} off`,
  doesNot: 'Does not add up',
  openRow: ({ start }: { start: string }) => `${start} in Intervals`,
  all: ({ rows }: { rows: string }) => `All ${rows}`,
  rows: {
    one: ({ count }: { count: string }) => `${count} row`,
    other: ({ count }: { count: string }) => `${count} rows`,
  },
  nothing: 'No row of this agent in this range.',
  notYet: 'Nothing of this range is stored yet.',
  times: ({ city }: { city: string }) => `Times show the ${city} offset in force.`,
}

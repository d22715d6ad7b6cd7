/** What peers and unbroken states mean, on the page about the numbers. */
export const ABOUT_AGENT = {
  title: 'One agent',
  note: 'A look, not a judgement: nobody is ranked.',
  facts: {
    peers: {
      name: 'Peers in the same hours',
      words:
        'Colleagues of the queue, or all. Only intervals that have ended and in which both were online count; of an interval the smaller online time is shared. A colleague counts from 8 h of it, and from 5 colleagues on they are shown: as a distribution, without names.',
    },
    values: {
      name: 'Figures beside peers',
      words:
        'Of each colleague over the intervals shared with the agent; the agent’s own over those shared with any of them, and beneath it over the whole range where that reads otherwise. The difference is that of the figure and the median as printed. Inbound per available hour: inbound calls ÷ hours of ready + occupied.',
    },
    interval: {
      name: 'Intervals of the page',
      words:
        'Rows, interval switch and Export go by what the link asks for; where it asks for none, by the hour up to 31 days. Peers, days and unbroken states are always told by the hour or shorter.',
    },
    lastOnline: {
      name: 'Last online in this range',
      words: 'The last interval of the range with online time. What came after the range is not looked at.',
    },
    unbroken: {
      name: 'Unbroken state',
      words:
        'One state fills at least 99\u202f% of each of some neighbouring intervals, for more than 6 h or for 2 h and more across the shift cut (04:00); both can be changed on the agent’s page. It may be a forgotten log-out. Nothing is taken out of any number.',
    },
  },
}

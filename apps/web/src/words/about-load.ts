/** What the bands of occupancy and the load dose mean, on the page about the numbers. */
export const ABOUT_LOAD = {
  title: 'Bands and load dose',
  note: 'They belong to occupancy of available time, and to no other.',
  bands: {
    under60: { name: 'Below 60', words: 'Much time ready: calls wait for nobody.' },
    from60: { name: '60–75', words: 'Below the target.' },
    from75: { name: '75–85', words: 'The target, both ends included.' },
    from85: { name: '85–90', words: 'Above the target: worth watching.' },
    over90: { name: 'Above 90', words: 'Strain: hardly a breath between calls. Marked in a corner of the map.' },
  },
  facts: {
    thin: {
      name: 'Thin base',
      words: 'An hour of the week with under 4 h of what is divided by, over all its weeks: outlined, not coloured.',
    },
    online: {
      name: 'Average agents online',
      words: 'Online time ÷ the time that passed in the closed, fetched intervals.',
    },
    dose: {
      name: 'Load dose',
      words:
        'An agent’s ready + occupied time by the occupancy of that agent’s own interval. Agents with under 1 h are left out.',
    },
    run: {
      name: 'Longest run above 90\u202f%',
      words:
        'Adjacent intervals above 90\u202f%, each at least half filled with ready + occupied time; of equally long ones the latest.',
    },
  },
}

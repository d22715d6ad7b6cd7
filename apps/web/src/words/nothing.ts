/** In which ways a number can be nothing: what each is called, and what it means. */
export const NOTHING = {
  offline: { name: 'Offline', words: 'Takes calls here and never signed in. Counts as zero.' },
  'no-calls': { name: 'Online, no calls', words: 'Signed in, nothing was offered. Time counts, calls are zero.' },
  'not-a-member': {
    name: 'Not a member now',
    words: 'Not in this queue as of now, and no time in this range. Left out of every total.',
  },
  'not-fetched': { name: 'No data yet', words: 'Not fetched, or Zoom failed. Left out, and the total says so.' },
}

/** Both in one line, for a mark that has no room for them. */
export const NAMED_NOTHING = ({ name, words }: { name: string; words: string }) => `${name}. ${words}`

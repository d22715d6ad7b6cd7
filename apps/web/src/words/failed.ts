/** Where nothing can be shown: why, and what to do about it. */
export const FAILED = {
  notAskable: 'This question cannot be asked as it stands.',
  lastDay: 'Show the last 24 hours',
  tooMuch: 'That is too much for one answer.',
  chooseInterval: 'Let the range choose the interval',
  /** A sentence of its own of what is wrong. */
  fact: ({ fact }: { fact: string }) => `${fact}.`,
  nothingHere: 'There is nothing of that name here, or you may not see it.',
  nothingHereHelp:
    'The link points to a queue or to agents outside what you may see. Ask the person who sent it, or your administrator.',
  myQueues: 'Show my queues',

  nothingStored: 'Nothing of this range is stored yet, and Zoom cannot be asked at the moment.',
  unreachable: 'Readyboard cannot be reached.',
  noAnswer: 'Readyboard could not answer.',
  checkNetwork: 'Check your network. Nothing that was fetched is lost.',
}

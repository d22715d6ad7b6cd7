/** What the small meter in the frame stands for: the day's requests to Zoom. */
export const API_METER = {
  stopped: 'stopped for today',
  /** Beside the meter, around what is used, which is set in bold. */
  aroundUsed: ({ mayUse }: { mayUse: string }) => ({ before: '', after: ` of ${mayUse} today` }),

  /** All lines of its explanation. */
  stoppedUntil: ({ when }: { when: string }) => `Zoom’s daily limit was reached. Asking goes on ${when}.`,
  used: ({ used, mayUse, perDay }: { used: string; mayUse: string; perDay: string }) =>
    `${used} of the ${mayUse} requests to Zoom that Readyboard may use today, of the account’s ${perDay}.`,
  usedFor: ({ renewed, inAdvance }: { renewed: string; inAdvance: string }) =>
    `${renewed} renewed what may still change, ${inAdvance} stored in advance.`,
  otherApps: ({ words }: { words: string }) => `Other apps: ${words}`,
  countsAnew: ({ when }: { when: string }) => `Counts anew ${when}.`,

  othersUseIt: ({ left }: { left: string }) =>
    `They use the account too: Readyboard now allows itself ${left} requests today.`,
  othersRefused: 'They use the same limit: Zoom refused requests that were within it.',
  othersNotSeen: 'Not seen today.',

  /** When the day ends for Zoom, which counts days by UTC; with the time of the reader where that is another. */
  at: ({ utc }: { utc: string }) => `at ${utc} UTC`,
  atHere: ({ utc, here, city }: { utc: string; here: string; city: string }) => `at ${utc} UTC (${here} ${city})`,
}

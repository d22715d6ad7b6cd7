type Named<Name extends string> = Record<Name, string>

/** One line where an answer is of another time than its range is called by. */
export const RANGE_NOTE = {
  wholeDays: {
    fact: ({ interval }: Named<'interval'>) => `By ${interval}, the last 24 hours are whole days.`,
    shown: ({ days }: Named<'days'>) => `Shown: ${days}, from midnight.`,
    act: 'By hour',
  },
  stillToCome: {
    fact: ({ day }: Named<'day'>) => `The range ends on ${day}, which is still to come.`,
    shown: ({ day }: Named<'day'>) => `Shown: up to now, ${day}.`,
  },
}

import type { Forms } from './plural.ts'

type Covered = { covered: string; total: string }
type When = { day: string; time: string; offset: string }

/** The strip of coverage under the frame: what each cell is, and how much of the range is there. */
export const COVERAGE_STRIP = {
  name: 'Data coverage',
  title: 'Coverage',
  cells: 'Parts of the range, arrow keys walk them, Enter lists them',
  asOf: ({ time }: { time: string }) => `as of ${time}`,
  atOffset: ({ day, time, offset }: When) => `${day} ${time} UTC${offset}`,
  inFull: ({ day, time, offset, zone }: When & { zone: string }) => `${day} ${time} ${zone} (UTC${offset})`,
  /** On a day of another length than usual. */
  hours: ({ count }: { count: string }) => `${count} h`,
  cell: ({ when, state }: { when: string; state: string }) => `${when}: ${state}`,
  /** What a state means, said behind a time. */
  states: {
    final: 'fetched and final',
    provisional: 'fetched, Zoom may still change it',
    fetching: 'being fetched',
    missing: 'not fetched yet',
    failed: 'failed, will be tried again',
    'out-of-reach': 'beyond what Zoom still serves, and not stored',
    ahead: 'still to come',
  },
  /** How many of the whole are there; the number of the whole chooses the form of the unit. */
  covered: ({ covered, total, unit }: Covered & { unit: string }) => `${covered} of ${total} ${unit}`,
  closed: ({ covered, total, unit }: Covered & { unit: string }) => `${covered} of ${total} closed ${unit}`,
  kept: ({ count, unit }: { count: string; unit: string }) => `${count} ${unit}`,
  provisional: ({ count, unit }: { count: string; unit: string }) => `${count} ${unit} provisional`,
  /** Hours where there is little room. */
  shortHours: { one: 'h', other: 'h' } satisfies Forms,
}

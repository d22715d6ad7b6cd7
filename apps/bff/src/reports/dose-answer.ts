import type { DoseAnswer, DoseRow, DoseView } from '@readyboard/contract'
import { formatInstant, formatWeekHour, type LoadBand, ratio } from '@readyboard/timesheet'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'

type Bands = Record<`${LoadBand}Seconds`, number> & { availableSeconds: number; occupiedSeconds: number }

/** One agent's sums; instants in epoch seconds. */
export type DoseFigures = Bands & {
  userId: string
  displayName: string
  runSeconds: number
  runIntervals: number
  runStart: number | null
  runEnd: number | null
}

export type DoseSource = {
  rows: readonly DoseFigures[]
  totals: Bands & { agents: number; mostAvailableSeconds: number; longestRunSeconds: number }
  leftOut: number
  /** How many of the range's intervals were counted. */
  intervals: number
}

/** The load dose of a question at a clock interval. */
export function doseAnswer(
  asked: Asked,
  known: Known,
  { page, pageSize, hours }: DoseView,
  source: DoseSource,
): DoseAnswer {
  const { totals } = source
  return {
    query: toQuery(asked),
    coverage: toCoverage(asked, known),
    hours: hours && formatWeekHour(hours),
    intervals: source.intervals,
    totals: {
      ...fieldsOf(totals),
      agents: totals.agents,
      mostAvailableSeconds: totals.mostAvailableSeconds,
      longestRunSeconds: totals.longestRunSeconds,
    },
    leftOut: source.leftOut,
    rows: source.rows.map((row) => doseRow(row, asked.zone)),
    page,
    pageSize,
    total: totals.agents,
  }
}

function doseRow(row: DoseFigures, zone: string): DoseRow {
  const { userId, displayName, runSeconds, runIntervals, runStart, runEnd } = row
  const longestRun =
    runStart === null || runEnd === null
      ? null
      : {
          seconds: runSeconds,
          intervals: runIntervals,
          start: formatInstant(runStart, zone),
          end: formatInstant(runEnd, zone),
        }
  return { userId, displayName, ...fieldsOf(row), longestRun }
}

function fieldsOf({ availableSeconds, occupiedSeconds, ...bands }: Bands) {
  const { under60Seconds, from60Seconds, from75Seconds, from85Seconds, over90Seconds } = bands
  return {
    availableSeconds,
    occupiedSeconds,
    under60Seconds,
    from60Seconds,
    from75Seconds,
    from85Seconds,
    over90Seconds,
    over90Share: ratio(over90Seconds, availableSeconds),
    occupancy: ratio(occupiedSeconds, availableSeconds),
  }
}

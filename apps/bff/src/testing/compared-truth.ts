import type { MeasureFields } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import type { Stretch } from './compared-questions.ts'

type Rows = { rows: number | 'day'; zone: string; span: 'day' | 'clock' }
type True = ReturnType<Simulator['truth']['measures']>

/** Every measure of some people over some intervals, added up once more from what each of Zoom's rows would say. */
export function trueMeasures(
  zoom: Simulator,
  userIds: readonly string[],
  intervals: readonly Stretch[],
  { rows, zone, span }: Rows,
) {
  const pieces = intervals.map((one) => (rows === 'day' ? daysOf(one, zone) : stepsOf(one, rows)))
  /** Of each of them: per interval the rows that fall into it. */
  const people = userIds
    .map((userId) =>
      pieces.map((some) =>
        some.map(({ start, end }) => zoom.truth.measures({ userId, from: start, to: end })).filter(hasSomething),
      ),
    )
    .filter((own) => own.some((some) => some.length > 0))
  const all = people.flat(2)
  const sum = (of: (row: True) => number) => all.reduce((total, row) => total + of(row), 0)
  const [ready, notReady, occupied] = [sum((row) => row.ready), sum((row) => row.notReady), sum((row) => row.occupied)]
  const online = sum((row) => row.online)
  const states = ready + notReady + occupied
  const calls = (row: True) => row.inboundCalls + row.outboundCalls
  const covered = intervals.reduce((total, { start, end }) => total + end - start, 0)
  const [only] = all.length === 1 ? all : []
  const talk = share(
    sum((row) => row.inboundCallSeconds),
    sum((row) => row.inboundCalls),
  )
  return {
    agents: people.filter((own) => own.flat().some((row) => row.online > 0)).length,
    readySeconds: ready,
    notReadySeconds: notReady,
    occupiedSeconds: occupied,
    onlineSeconds: online,
    offlineSeconds: covered * people.length - online,
    inboundCalls: sum((row) => row.inboundCalls),
    inboundCallSeconds: sum((row) => row.inboundCallSeconds),
    outboundCalls: sum((row) => row.outboundCalls),
    outboundCallSeconds: sum((row) => row.outboundCallSeconds),
    readyShare: share(ready, states),
    notReadyShare: share(notReady, states),
    occupiedShare: share(occupied, states),
    occupancy: share(occupied, occupied + ready),
    occupancyOfOnline: share(occupied, online),
    averageInboundTalkSeconds: span === 'day' ? talk : (only?.averageInboundTalk ?? null),
    averageWrapUpSeconds: only
      ? only.averageWrapUp
      : share(
          sum((row) => row.averageWrapUp * calls(row)),
          sum(calls),
        ),
    averageVideoTalkSeconds: only?.averageVideoTalk ?? null,
    zoomOccupiedShare: share(
      sum((row) => Math.round((row.occupied / row.online) * 100) * row.online),
      online * 100,
    ),
    // An interval of somebody, however many of Zoom's rows it is made of.
    inconsistentRows: people.flat().filter((some) => some.some(isContradictory)).length,
  } satisfies MeasureFields & { agents: number }
}

/** Of an answer the same measures, written alike: ratios to nine digits. */
export function measuresOf(side: MeasureFields, agents: number | null): Record<string, number | null> {
  const { readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds, offlineSeconds } = side
  const { inboundCalls, inboundCallSeconds, outboundCalls, outboundCallSeconds, inconsistentRows } = side
  const { readyShare, notReadyShare, occupiedShare, occupancy, occupancyOfOnline, zoomOccupiedShare } = side
  const { averageInboundTalkSeconds, averageWrapUpSeconds, averageVideoTalkSeconds } = side
  const all = {
    ...{ agents, readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds, offlineSeconds },
    ...{ inboundCalls, inboundCallSeconds, outboundCalls, outboundCallSeconds, inconsistentRows },
    ...{ readyShare, notReadyShare, occupiedShare, occupancy, occupancyOfOnline, zoomOccupiedShare },
    ...{ averageInboundTalkSeconds, averageWrapUpSeconds, averageVideoTalkSeconds },
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value === null ? null : Number(value.toFixed(9))]),
  )
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const isContradictory = ({ ready, notReady, occupied, online }: True) => ready + notReady + occupied !== online

/** Whoever did nothing has no row. */
function hasSomething(row: True): boolean {
  return [row.online, row.ready, row.notReady, row.occupied, row.inboundCalls, row.outboundCalls].some((n) => n > 0)
}

function stepsOf({ start, end }: Stretch, length: number): Stretch[] {
  return Array.from({ length: (end - start) / length }, (_, step) => ({
    start: start + step * length,
    end: start + (step + 1) * length,
  }))
}

/** The local days of a stretch that begins and ends at midnight: 24 hours, or one more or less. */
function daysOf({ start, end }: Stretch, zone: string): Stretch[] {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' })
  const days: Stretch[] = []
  for (let at = start; at < end; ) {
    const hours = [24, 23, 25].find((count) => clock.format((at + count * 3600) * 1000) === '00:00')
    if (hours === undefined) throw new Error(`no midnight follows ${at} in ${zone}`)
    days.push({ start: at, end: at + hours * 3600 })
    at += hours * 3600
  }
  return days
}

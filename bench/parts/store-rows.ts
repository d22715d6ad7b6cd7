import type { TimeSheetRow } from '@readyboard/timesheet'

export const AGENTS = 1000
export const HOURS = 744
/** 1 November 2026, epoch seconds. */
export const START = 1_793_491_200
export const CELL = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' } as const

/** What a spreadsheet, a list or a reader from right to left may stumble over. */
export const HOSTILE_NAMES: readonly string[] = [
  '=1+1',
  '+SUM(A1)',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '=HYPERLINK("http://example.com","y")',
  'Doe, "Jo"',
  'two\nlines',
  'שלום עולם',
  '👩‍💻 Zoë',
]

/** Every agent's rows of some hours after `epoch`, none like the other. */
export function windowRows(
  firstHour: number,
  hours: number,
  epoch = START,
): (TimeSheetRow & { consistent: boolean })[] {
  return Array.from({ length: hours * AGENTS }, (_, index) => {
    const [hour, agent] = [firstHour + Math.floor(index / AGENTS), index % AGENTS]
    const readySeconds = (agent * 7 + hour) % 1200
    return {
      userId: `user${agent}`,
      displayName: HOSTILE_NAMES[agent] ?? `Name ${agent}`,
      start: epoch + hour * 3600,
      end: epoch + (hour + 1) * 3600,
      readySeconds,
      notReadySeconds: 600,
      occupiedSeconds: 1800,
      onlineSeconds: readySeconds + 2400,
      offlineSeconds: 1200 - readySeconds,
      inboundCalls: 5,
      inboundCallSeconds: 1500,
      outboundCalls: 1,
      outboundCallSeconds: 60,
      averageInboundTalkSeconds: 300,
      averageVideoTalkSeconds: 0,
      averageWrapUpSeconds: 50,
      zoomReadyPercentage: 30,
      zoomNotReadyPercentage: 20,
      zoomOccupiedPercentage: 50,
      consistent: (agent + hour) % 997 !== 0,
    }
  })
}

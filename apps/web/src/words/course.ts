/** The figures step by step: what the small curves beside them show. */
export const COURSE = {
  title: 'Course of the figures',
  byStep: { interval: ({ interval }: { interval: string }) => `by ${interval}`, day: 'by day' },
  close: 'Close',
  caption: 'The figures, step by step',
  step: 'Step',
  names: {
    onlineSeconds: 'Online',
    occupiedShare: 'Occupied',
    readyShare: 'Ready',
    notReadyShare: 'Not ready',
    inboundCalls: 'Inbound',
    averageInboundTalkSeconds: 'Avg talk',
    averageWrapUpSeconds: 'Avg wrap-up',
  },
  /** One curve in a sentence: of the steps that are whole. */
  summary: (said: { name: string; first: string; last: string; lowest: string; highest: string; highestAt: string }) =>
    `${said.name} from ${said.first} to ${said.last}, at most ${said.highest} (${said.highestAt}), at least ${said.lowest}.`,
  /** Behind it, of the step that still runs. */
  soFar: ({ sentence, value, at }: { sentence: string; value: string; at: string }) =>
    `${sentence} So far ${value} (${at}).`,
  onlySoFar: ({ name, value, at }: { name: string; value: string; at: string }) => `${name}: ${value} so far (${at}).`,
  nothing: ({ name }: { name: string }) => `${name}: nothing known yet.`,
  nothingWhole: ({ name }: { name: string }) => `${name}: no step is whole yet.`,
  /** Beside a step that is not as it will be. */
  notes: { running: 'so far', provisional: 'not final', part: 'in part' },
}

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
  /** One curve in a sentence. */
  summary: (said: { name: string; first: string; last: string; lowest: string; highest: string; highestAt: string }) =>
    `${said.name} from ${said.first} to ${said.last}, at most ${said.highest} (${said.highestAt}), at least ${said.lowest}.`,
  nothing: ({ name }: { name: string }) => `${name}: nothing known yet.`,
  open: 'not final',
}

/** What an agent is held against colleagues by, in the order in which it is shown. Apart from the schemas: pages use it. */
export const PEER_MEASURES = [
  'occupancy',
  'notReadyRate',
  'inboundPerAvailableHour',
  'averageInboundTalkSeconds',
] as const
export type PeerMeasureName = (typeof PEER_MEASURES)[number]

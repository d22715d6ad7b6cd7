import type { PeerMeasureName, PeersAnswer } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { PEERS_WORDS } from '../words/agent.ts'
import { plural } from '../words/plural.ts'

/** `30 colleagues`. */
export const colleaguesWords = ({ colleagues }: PeersAnswer) =>
  plural(colleagues, PEERS_WORDS.colleagues)({ count: formatCount(colleagues) })

/** `41 h`: the agent's own online time in the shared intervals. */
export const sharedWords = ({ sharedSeconds }: PeersAnswer) =>
  PEERS_WORDS.hours({ hours: formatCount(Math.round(sharedSeconds / 3600)) })

/** Why a measure of an agent stands beside no median. */
export function noMedianWords(name: PeerMeasureName, measures: NonNullable<PeersAnswer['measures']>): string {
  const calls = measures.inboundPerAvailableHour.own
  if (name !== 'averageInboundTalkSeconds' || measures[name].own !== null || calls === null) return PEERS_WORDS.noMedian
  return calls === 0 ? PEERS_WORDS.noCalls : PEERS_WORDS.onlyFromADay
}

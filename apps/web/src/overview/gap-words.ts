import type { PartState } from '@readyboard/contract'
import { CHART } from '../words/chart.ts'

/** Why an interval of the chart has no numbers. */
export function gapWords(state: PartState, fetching: boolean): string {
  if (state === 'final' || state === 'provisional') return ''
  return state === 'missing' && fetching ? CHART.queued : CHART.gaps[state]
}

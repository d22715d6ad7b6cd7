import type { PartState } from '@readyboard/contract'

/** Why an interval of the chart has no numbers. */
export function gapWords(state: PartState, fetching: boolean): string {
  switch (state) {
    case 'fetching':
      return 'Fetching'
    case 'missing':
      return fetching ? 'Queued, newest first' : 'Not fetched'
    case 'failed':
      return 'No data'
    case 'out-of-reach':
      return 'Beyond what Zoom keeps'
    default:
      return ''
  }
}

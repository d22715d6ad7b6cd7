import type { Cost, EstimateAnswer } from '@readyboard/contract'

/** A coarser interval is worth offering where it takes a third of the requests, and saves time that is felt. */
const MUCH_CHEAPER = 1 / 3
const FELT_SECONDS = 5

/** The finest coarser interval that brings numbers much sooner; null where waiting is as good. */
export function fasterLook(estimate: EstimateAnswer, left: Pick<Cost, 'requests' | 'seconds'>) {
  return (
    estimate.cheaper.find(
      ({ requests, seconds }) => requests <= left.requests * MUCH_CHEAPER && seconds <= left.seconds - FELT_SECONDS,
    ) ?? null
  )
}

import { FRAME } from '../words/frame.ts'

/** The place of the meter while nothing is known. */
export function UnreadMeter() {
  return <span className="chip hidden w-[236px] min-[1140px]:inline-flex">{FRAME.meter}</span>
}

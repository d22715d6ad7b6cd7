import type { CoveragePart, PartState } from '@readyboard/contract'

/** A stretch of the range in one state, [from, to). `fetched`: when its oldest and newest part were. */
export type CoverageStretch = {
  from: string
  to: string
  state: PartState
  fetched: { first: string; last: string } | null
}

/** The parts of a range as a person would tell them: neighbours in the same state are one, however often they were fetched. */
export function coverageStretches(parts: readonly CoveragePart[]): CoverageStretch[] {
  const stretches: CoverageStretch[] = []
  for (const { from, to, state, fetchedAt } of parts) {
    const last = stretches.at(-1)
    const fetched = fetchedAt === null ? null : { first: fetchedAt, last: fetchedAt }
    if (last?.state !== state || Date.parse(last.to) !== Date.parse(from)) stretches.push({ from, to, state, fetched })
    else {
      last.to = to
      last.fetched = spanned(last.fetched, fetched)
    }
  }
  return stretches
}

function spanned(a: CoverageStretch['fetched'], b: CoverageStretch['fetched']): CoverageStretch['fetched'] {
  if (!a || !b) return a ?? b
  return {
    first: Date.parse(b.first) < Date.parse(a.first) ? b.first : a.first,
    last: Date.parse(b.last) > Date.parse(a.last) ? b.last : a.last,
  }
}

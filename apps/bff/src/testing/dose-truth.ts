import type { Simulator } from '@readyboard/zoom-simulator'

const HOUR = 3600

export type TrueDose = {
  userId: string
  online: number
  available: number
  occupied: number
  /** Below 60, 60–75, 75–85, 85–90, above 90. */
  bands: number[]
  run: { from: number; to: number } | null
}

/** Everybody's dose over [from, to) in equal steps, straight from the simulator's truth; `counts` leaves steps out. */
export function trueDoses(
  zoom: Simulator,
  userIds: readonly string[],
  { from, to, step = HOUR }: { from: number; to: number; step?: number },
  counts: (start: number) => boolean = () => true,
): TrueDose[] {
  const starts: number[] = []
  for (let start = from; start < to; start += step) starts.push(start)
  return userIds.map((userId) => {
    const dose: TrueDose = { userId, online: 0, available: 0, occupied: 0, bands: [0, 0, 0, 0, 0], run: null }
    let runFrom: number | null = null
    for (const start of starts) {
      const end = start + step
      const { ready, occupied, online } = zoom.truth.measures({ userId, from: start, to: end })
      const [available, counted] = [ready + occupied, counts(start)]
      const strained = counted && available >= step / 2 && occupied / available > 0.9
      runFrom = strained ? (runFrom ?? start) : null
      if (runFrom !== null && (!dose.run || end - runFrom >= dose.run.to - dose.run.from))
        dose.run = { from: runFrom, to: end }
      if (!counted) continue
      dose.online += online
      dose.available += available
      dose.occupied += occupied
      const band = bandOf(occupied / available)
      if (available > 0) dose.bands[band] = (dose.bands[band] ?? 0) + available
    }
    return dose
  })
}

function bandOf(occupancy: number): number {
  if (occupancy > 0.9) return 4
  if (occupancy > 0.85) return 3
  return occupancy >= 0.75 ? 2 : occupancy >= 0.6 ? 1 : 0
}

import { ZoomBadRequest } from '@readyboard/zoom'

/** Zones whose days Zoom refuses to count: they are summed from UTC hours. */
export class RefusedZones {
  readonly #zones = new Set<string>()

  get size(): number {
    return this.#zones.size
  }

  has(zone: string): boolean {
    return this.#zones.has(zone)
  }

  /** Zoom may refuse a field without naming it; hours in UTC will tell whether it was the zone. */
  learn(zone: string, error: unknown): void {
    if (zone === 'UTC' || !(error instanceof ZoomBadRequest)) return
    if (error.about === 'timezone' || error.about === undefined) this.#zones.add(zone)
  }
}

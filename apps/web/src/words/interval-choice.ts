type Costing = { interval: string; requests: string; time: string }

/** The choice of the interval: what each is, what it would cost, and why it may not fit. */
export const INTERVAL_CHOICE = {
  by: ({ interval }: { interval: string }) => `By ${interval}`,
  cost: ({ interval, requests, time }: Costing) => `By ${interval}: about ${requests}, ${time}`,
  costAsksFirst: ({ interval, requests, time }: Costing) => `By ${interval}: about ${requests}, ${time}; asks first`,
  tooMany: ({ count, unit, most }: { count: string; unit: string; most: string }) =>
    `This range would be ${count} ${unit}; at most ${most} intervals fit. Choose a shorter range first.`,
}

type Size = { size: string }

/** Whether a row adds up, and the sum behind one that does not. */
export const ROW_CHECK = {
  addsUp: 'Adds up',
  off: ({ count }: { count: string }) => `${count} off`,
  show: ({ off }: { off: string }) => `Does not add up, ${off}: show the sum`,
  hide: ({ off }: { off: string }) => `Does not add up, ${off}: hide the sum`,

  statesShort: ({ size }: Size) => `The three states fall ${size} short of online time`,
  statesLong: ({ size }: Size) => `The three states exceed online time by ${size}`,
  spanShort: ({ size }: Size) => `Online and offline fall ${size} short of the interval`,
  spanLong: ({ size }: Size) => `Online and offline exceed the interval by ${size}`,
  onlineLong: ({ size }: Size) => `Online time is ${size} longer than the interval`,
  inside: 'Shorter intervals inside this one do not add up',
  seconds: ({ count }: { count: string }) => `${count} s`,

  asReported: 'Counted as Zoom reported it. Nothing is corrected silently.',
  states: 'Occupied + Ready + Not ready',
  /** Sums, whose result is set in bold: what stands in front of it and behind it. */
  statesSum: ({ occupied, ready, notReady }: { occupied: string; ready: string; notReady: string }) => ({
    before: `${occupied} + ${ready} + ${notReady} = `,
    after: '',
  }),
  online: 'Online',
  span: 'Online + Offline',
  spanSum: ({ online, offline, length }: { online: string; offline: string; length: string }) => ({
    before: `${online} + ${offline} = `,
    after: ` of ${length}`,
  }),
  zoom: 'Zoom’s own percentages',
  utc: 'Interval in UTC',
  fetched: 'Fetched',
}

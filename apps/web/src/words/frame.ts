/** What stands around every page. */
export const FRAME = {
  product: 'Readyboard',
  /** The small meter of requests. */
  meter: 'Zoom API',
  /** What the browser calls a page, and a page that answers a question. */
  title: ({ page }: { page: string }) => `${page} · Readyboard`,
  questionTitle: ({ page, range }: { page: string; range: string }) => `${page}, ${range} · Readyboard`,
  skip: 'Skip to the numbers',

  /** How fresh the data is, the time in bold: what stands in front of it and behind it. */
  asOfAround: { before: 'Data as of ', after: '' },
  asOf: ({ time }: { time: string }) => `As of ${time}`,
  noData: 'No data yet',
  asking: 'Asking',
}

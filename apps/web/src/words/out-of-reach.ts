/** Where nothing of a range is stored nor will be. */
export const OUT_OF_REACH = {
  title: 'Out of reach',
  why: 'Zoom keeps time sheets for about half a year, and nothing of this range was stored.',
}

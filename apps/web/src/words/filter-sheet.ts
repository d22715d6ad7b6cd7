/** The filters that a narrow screen opens as a sheet. */
export const FILTER_SHEET = {
  reset: 'Reset',
  done: 'Done',
}

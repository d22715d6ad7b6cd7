import type { TimeSheetRow } from '@readyboard/timesheet'

/** A row of Zoom's that can't be trusted, set aside: why, and its beginning (at most 100 characters). */
export type RejectedRow = { reason: string; row: string }

/** What Zoom says it answered, in its own forms; every part may be missing. See `echoMismatch`. */
export type TimeSheetEcho = { from?: string; to?: string; timezone?: string }

/** One page of a window. Rows may lie outside the window or come twice: that is for the caller to sort out. */
export type TimeSheetPage = {
  rows: TimeSheetRow[]
  rejected: RejectedRow[]
  /** `null` on the last page. */
  nextPageToken: string | null
  /** Zoom's count of rows over all pages, as it says now; it may change from page to page, even be negative. */
  totalRecords: number | null
  echo: TimeSheetEcho
}

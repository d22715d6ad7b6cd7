/** The small curve beside a figure. */
export const COURSE_BUTTON = { label: 'Course of the figures as a table' }

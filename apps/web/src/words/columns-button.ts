/** What opens the choice of a table's columns. */
export const COLUMNS_BUTTON = { label: 'Columns' }

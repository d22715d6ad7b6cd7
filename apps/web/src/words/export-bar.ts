/** What the bars say of exporting; apart from the rest, which is only fetched when it is needed. */
export const EXPORT_BAR = {
  export: 'Export',
  exportTitle: 'Save what you see as a file',
  saving: 'Export: a file is being saved',
  notSaved: 'Export: the last file was not saved',
}

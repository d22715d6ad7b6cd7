/** The list in which a time zone is chosen. */
export const ZONE_PICKER = {
  label: 'Time zone',
  list: 'Time zones',
  find: 'Find a city or zone',
  noMatch: ({ search }: { search: string }) => `No zone matches “${search}”.`,
}

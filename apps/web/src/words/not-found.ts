/** An address that leads nowhere. */
export const NOT_FOUND = {
  title: 'Not found',
  heading: 'There is no such page.',
  overview: 'Go to Overview',
  /** Around the address. */
  at: { before: 'Nothing is at ', after: '.' },
}

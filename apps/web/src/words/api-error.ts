/** What a call that brought no answer says of itself where the server said nothing. */
export const API_ERROR = {
  unreachable: 'Readyboard could not be reached',
  answered: ({ status }: { status: string }) => `Readyboard answered ${status}`,
}

/** The list in which a queue is chosen. */
export const QUEUE_PICKER = {
  label: 'Queue',
  list: 'Queues',
  find: 'Find a queue',
  asking: 'Asking…',
  noMatch: ({ search }: { search: string }) => `No queue matches “${search}”.`,
  note: 'In a messaging queue Ready can include open chats.',
  agents: {
    one: ({ count }: { count: string }) => `${count} agent`,
    other: ({ count }: { count: string }) => `${count} agents`,
  },
}

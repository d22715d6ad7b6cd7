/** Where somebody sees all of their queues together. */
export const SEVERAL_QUEUES = {
  none: ({ queues }: { queues: string }) =>
    `${queues} queues of yours together. Nobody works in more than one of them.`,
  one: ({ queues }: { queues: string }) =>
    `${queues} queues of yours together. One agent works in several of them and counts once.`,
  other: ({ queues, agents }: { queues: string; agents: string }) =>
    `${queues} queues of yours together. ${agents} agents work in several of them and count once.`,
}

import { createZoomClient, type User, type ZoomCredentials } from '@readyboard/zoom'

/** Somebody to sign in as. `sees`: what they will find, in a few words. */
export type DemoPerson = { id: string; name: string; email: string; sees: string; isAdministrator: boolean }

type Asked = { apiUrl: string; oauthUrl: string; credentials: () => ZoomCredentials }

/** Four of those who work in the sample contact centre: its administrator, two supervisors of different queues, an agent. */
export async function demoPeople(asked: Asked): Promise<DemoPerson[]> {
  const zoom = createZoomClient(asked)
  const users = await Array.fromAsync(zoom.users())
  const queues = await Array.fromAsync(zoom.queues())
  const administrator = users.find(({ role }) => /admin/i.test(role ?? ''))
  const agent = users.find(({ role, active }) => role === 'Agent' && active)
  const leads: { userId: string; queues: string[] }[] = []
  for (const queue of queues) {
    for await (const { userId } of zoom.queueSupervisors(queue.id)) {
      const lead = leads.find((one) => one.userId === userId)
      if (lead) lead.queues.push(queue.name)
      else leads.push({ userId, queues: [queue.name] })
    }
    if (leads.length > 2) break
  }
  return [
    ...toPerson(administrator, 'Administrator: every queue, and who looked at whom', true),
    ...leads.slice(0, 2).flatMap((lead) => {
      const user = users.find(({ userId }) => userId === lead.userId)
      return toPerson(user, `Supervisor of ${new Intl.ListFormat('en').format(lead.queues)}`)
    }),
    ...toPerson(agent, 'Agent: the own numbers'),
  ]
}

function toPerson(user: User | undefined, sees: string, isAdministrator = false): DemoPerson[] {
  if (!user?.email) return []
  return [{ id: user.userId, name: user.name, email: user.email, sees, isAdministrator }]
}

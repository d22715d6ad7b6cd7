import type { Listed } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { listedAgents } from '../sync/listed-agents.ts'
import type { Looked } from './looked.ts'
import { isAskedAbout } from './people-asked.ts'

/** Whom the table of agents lists besides those with a row, by what was looked at. */
export async function listedNow(directory: Directory, { asked, queues, people, look }: Looked): Promise<Listed[]> {
  const listedWhen = await listedAgents(directory, { queues, agents: asked.question.agents }, isAskedAbout(people))
  return listedWhen(look.buckets.some(({ covered }) => covered))
}

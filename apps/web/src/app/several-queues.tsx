import { LOCALE } from '../ui/locale.ts'
import { SEVERAL_QUEUES } from '../words/several-queues.ts'

type SeveralQueuesProps = { asked: number; agentsInSeveral: number }

/** Sums over several queues are sums over people: who works in two of them is not added twice. */
export function SeveralQueues({ asked, agentsInSeveral }: SeveralQueuesProps) {
  const [queues, agents] = [asked.toLocaleString(LOCALE), agentsInSeveral.toLocaleString(LOCALE)]
  const words = agentsInSeveral === 0 ? 'none' : agentsInSeveral === 1 ? 'one' : 'other'
  return <p className="text-xs text-t2">{SEVERAL_QUEUES[words]({ queues, agents })}</p>
}

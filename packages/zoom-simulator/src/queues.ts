import { opaqueId } from './random.ts'

/** `legacyId` is what Zoom's deprecated `queue_id` holds. */
export type Queue = { index: number; id: string; legacyId: string; name: string; channel: 'voice' | 'chat' | 'video' }

const SUBJECTS: readonly (readonly [name: string, channel: Queue['channel']])[] = [
  ['Support voice', 'voice'],
  ['Billing voice', 'voice'],
  ['Orders voice', 'voice'],
  ['Invoice chat', 'chat'],
  ['Returns voice', 'voice'],
  ['Onboarding video', 'video'],
  ['Technical voice', 'voice'],
  ['Support chat', 'chat'],
  ['Renewals voice', 'voice'],
  ['Delivery voice', 'voice'],
  ['Claims voice', 'voice'],
  ['Repairs video', 'video'],
  ['Loyalty voice', 'voice'],
  ['Orders chat', 'chat'],
  ['Fraud voice', 'voice'],
  ['Partners voice', 'voice'],
  ['Emergency voice', 'voice'],
]

/** About one queue for twelve agents. */
export function createQueues(seed: number, agentCount: number): Queue[] {
  const count = Math.max(1, Math.round(agentCount / 12))
  return Array.from({ length: count }, (_, index) => {
    const [name, channel] = SUBJECTS[index % SUBJECTS.length] ?? ['Support voice', 'voice']
    const round = Math.floor(index / SUBJECTS.length)
    return {
      index,
      id: opaqueId(seed, 21, index),
      legacyId: opaqueId(seed, 22, index),
      name: round === 0 ? name : `${name} ${round + 1}`,
      channel,
    }
  })
}

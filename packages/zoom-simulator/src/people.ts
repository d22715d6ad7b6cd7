import { createNames } from './names.ts'
import { createRandom, hash, opaqueId } from './random.ts'

/** An agent of the simulated centre. `until` is the local day (from 1970-01-01) after a former agent's last. */
export type Agent = {
  index: number
  userId: string
  displayName: string
  email: string
  zone: string
  active: boolean
  until: number | null
  team: Team
  /** Queue indexes, the main queue first. */
  queues: number[]
}
export type Team = { team_id: string; team_name: string }
export type OtherUser = { userId: string; displayName: string; email: string; role: string; queues: number[] }

const ZONES: readonly (readonly [zone: string, share: number])[] = [
  ['America/New_York', 0.66],
  ['America/Chicago', 0.16],
  ['America/Los_Angeles', 0.07],
  ['Europe/Berlin', 0.05],
  ['Asia/Manila', 0.03],
  ['Asia/Kathmandu', 0.015],
  ['Australia/Lord_Howe', 1],
]
const TEAMS = ['Harbour', 'Orchard', 'Summit', 'Meadow', 'Lantern', 'Compass', 'Willow', 'Beacon', 'Juniper', 'Quarry']

/** Everybody who works, or worked, on the phones. The same seed gives the same people. */
export function createAgents(seed: number, count: number, queueCount: number, today: number): Agent[] {
  const nameOf = createNames(seed)
  const former = count < 8 ? 0 : Math.max(1, Math.round(count * 0.03))
  return Array.from({ length: count + former }, (_, index) => {
    const active = index < count
    const random = createRandom(hash(seed, 11, index))
    const displayName = nameOf(index)
    return {
      index,
      userId: opaqueId(seed, 12, index),
      displayName,
      email: `${emailName(displayName)}.${index + 1}@contact.example`,
      zone: pickZone(random()),
      active,
      until: active ? null : today - 3 - Math.floor(random() * 40),
      team: teamOf(seed, Math.floor((index % count) / 15)),
      queues: pickQueues(random, index, queueCount),
    }
  })
}

/** Supervisors (one leads a queue or two) and one administrator; none of them has a time sheet. */
export function createOtherUsers(seed: number, agentCount: number, queueCount: number): OtherUser[] {
  const nameOf = createNames(seed)
  const supervisors = Math.max(1, Math.ceil(queueCount / 2))
  const user = (place: number, role: string, queues: number[]): OtherUser => {
    const displayName = nameOf(agentCount + 500 + place)
    const email = `${emailName(displayName)}.s${place + 1}@contact.example`
    return { userId: opaqueId(seed, 13, place), displayName, email, role, queues }
  }
  const leaders = Array.from({ length: supervisors }, (_, place) => {
    const led = [place * 2, place * 2 + 1, ...(place > 0 && place % 3 === 0 ? [0] : [])]
    return user(
      place,
      'Supervisor',
      led.filter((queue) => queue < queueCount),
    )
  })
  return [...leaders, user(supervisors, 'Administrator', [])]
}

function pickZone(dice: number): string {
  let left = dice
  for (const [zone, share] of ZONES) {
    if (left < share) return zone
    left -= share
  }
  return 'America/New_York'
}

function pickQueues(random: () => number, index: number, queueCount: number): number[] {
  // The first queue is the large one; every queue gets at least the agent of its own number.
  const main = index < queueCount ? index : Math.max(0, Math.floor(random() * (queueCount + 2)) - 2)
  const queues = [main]
  const extra = random() < 0.4 ? (random() < 0.35 ? 2 : 1) : 0
  for (let step = 0; step < extra; step++) {
    const queue = random() < 0.5 ? 0 : Math.floor(random() * queueCount)
    if (!queues.includes(queue)) queues.push(queue)
  }
  return queues
}

function teamOf(seed: number, place: number): Team {
  const round = Math.floor(place / TEAMS.length)
  const name = TEAMS[place % TEAMS.length] ?? 'Harbour'
  return { team_id: opaqueId(seed, 14, place), team_name: round === 0 ? name : `${name} ${round + 1}` }
}

function emailName(displayName: string): string {
  const plain = displayName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^a-z ]/g, '')
    .trim()
  return plain === '' ? 'agent' : plain.replace(/ +/g, '.')
}

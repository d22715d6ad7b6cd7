import { Temporal } from 'temporal-polyfill'
import { apiError, invalidField, Refusal } from './answer.ts'
import { type Interval, isInterval } from './buckets.ts'
import type { Centre } from './centre.ts'
import { findQueue } from './lists.ts'
import { parsePageSize } from './page-size.ts'
import type { Agent } from './people.ts'
import type { Queue } from './queues.ts'
import type { Switches } from './switches.ts'
import { epochDayAt, isZone, startOfDay } from './zone.ts'
import { type AskedTime, parseZoomTime } from './zoom-time.ts'

/** A question to the report as the server understood it: [from, to) in epoch seconds. */
export type TimeSheetQuestion = {
  zone: string
  from: number
  to: number
  /** What to echo where the asked form is echoed. */
  fromText: string | null
  toText: string | null
  queue: Queue | null
  agent: Agent | null
  interval: Interval | null
  pageSize: number
}

export function parseTimeSheetQuestion(
  params: URLSearchParams,
  centre: Centre,
  switches: Switches,
  nowSecond: number,
): TimeSheetQuestion {
  const zone = params.get('timezone') || 'UTC'
  if (!isZone(zone) || switches.refusedZones.includes(zone)) throw new Refusal(invalidField('timezone'))
  const intervalText = params.get('interval')
  if (intervalText !== null && !isInterval(intervalText)) throw new Refusal(invalidField('interval'))
  const range = parseRange(params, zone, switches, nowSecond)
  return {
    zone,
    ...range,
    queue: parseQueue(params, centre),
    agent: parseAgent(params, centre),
    interval: intervalText,
    pageSize: parsePageSize(params, 10, 100),
  }
}

function parseQueue(params: URLSearchParams, centre: Centre): Queue | null {
  const [current, former] = [params.get('queue_id'), params.get('queueId')]
  if (current && former && current !== former) throw new Refusal(invalidField('queue_id'))
  const id = current || former
  return id ? findQueue(centre, id) : null
}

function parseAgent(params: URLSearchParams, centre: Centre): Agent | null {
  const id = params.get('user_id')
  if (!id) return null
  const agent = centre.agentOf(id)
  if (!agent) throw new Refusal(apiError(404, 1001, `User does not exist: ${id}.`))
  return agent
}

type Range = Pick<TimeSheetQuestion, 'from' | 'to' | 'fromText' | 'toText'>

function parseRange(params: URLSearchParams, zone: string, switches: Switches, nowSecond: number): Range {
  if (!params.get('from')) {
    if (params.get('to')) throw new Refusal(invalidField('from'))
    return { from: nowSecond - 86_400, to: nowSecond, fromText: null, toText: null }
  }
  const asked = { from: readTime('from', params, zone, switches), to: readTime('to', params, zone, switches) }
  const from = asked.from.second
  // A bare last day is meant whole.
  const to = asked.to.epochDay === null ? asked.to.second : startOfDay(zone, asked.to.epochDay + 1)
  if (asked.to.second < from) throw new Refusal(invalidField('from', 'The from date must not be after the to date.'))
  if (switches.lookBackDays !== null && from < nowSecond - switches.lookBackDays * 86_400) {
    throw new Refusal(invalidField('from', `Only data of the last ${switches.lookBackDays} days can be queried.`))
  }
  const limit = monthLater(from, zone)
  if (to <= limit) return { from, to, fromText: asked.from.text, toText: asked.to.text }
  if (switches.overMonth === 'error') {
    throw new Refusal(apiError(400, 300, 'The requested report exceeds the 1-month limit.'))
  }
  const unsaid = switches.overMonth === 'cut-unsaid'
  return { from, to: limit, fromText: unsaid ? asked.from.text : null, toText: unsaid ? asked.to.text : null }
}

function readTime(name: 'from' | 'to', params: URLSearchParams, zone: string, switches: Switches): AskedTime {
  const time = parseZoomTime(params.get(name) ?? '', zone, switches.literalZ)
  if (!time) throw new Refusal(invalidField(name))
  return time
}

function monthLater(second: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone)
  const later = Math.floor(at.add({ months: 1 }).epochMilliseconds / 1000)
  // From the 31st one gets to the last day of a short month, which is still inside.
  return at.day > 28 ? Math.max(later, startOfDay(zone, epochDayAt(zone, later))) : later
}

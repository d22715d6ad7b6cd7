import { type Answer, ok } from './answer.ts'
import { bucketEdges } from './buckets.ts'
import type { Centre } from './centre.ts'
import type { Measures } from './packed-day.ts'
import { boundKey, type PageTokens } from './page-tokens.ts'
import { measureQueueWork } from './queue-work.ts'
import type { Switches } from './switches.ts'
import { echo } from './time-sheet-echo.ts'
import { findPlaces, type Places } from './time-sheet-places.ts'
import { parseTimeSheetQuestion, type TimeSheetQuestion } from './time-sheet-question.ts'
import { toRowBody } from './time-sheet-row.ts'
import { formatZoomTime } from './zoom-time.ts'

/** A chain of pages sees one state of the world: that of its first page. */
export type Chain = { question: TimeSheetQuestion; places: Places; visibleUntil: number }
export type ChainPlace = { chain: Chain; start: number }
export type TimeSheetDoor = {
  centre: Centre
  switches: () => Switches
  tokens: PageTokens<ChainPlace>
  nowSecond: () => number
}

/** `GET /contact_center/analytics/agents/time_sheets` */
export function timeSheets(door: TimeSheetDoor, params: URLSearchParams): Answer {
  const switches = door.switches()
  const key = boundKey('/time_sheets', params)
  const token = params.get('next_page_token')
  const { chain, start } = token ? door.tokens.follow(token, key) : { chain: beginChain(door, params), start: 0 }
  const { question, places } = chain
  const total = places.pairs.length / 2
  const end = Math.min(total, start + question.pageSize)
  const agents = []
  for (let place = start; place < end; place++) agents.push(rowAt(door.centre, chain, place, switches))
  const repeated = Math.min(repeats(switches), question.pageSize - 1)
  if (switches.changingRows && end < total) for (const row of agents.slice(-repeated)) spoil(row)
  return ok({
    next_page_token: end < total ? door.tokens.issue(key, { chain, start: end - repeated }) : '',
    page_size: question.pageSize,
    ...(switches.totalAbsent ? {} : { total_records: total }),
    ...echo(question, switches),
    agents,
  })
}

function beginChain(door: TimeSheetDoor, params: URLSearchParams): Chain {
  const { centre } = door
  const switches = door.switches()
  const visibleUntil = door.nowSecond() - switches.reportDelaySeconds
  const question = parseTimeSheetQuestion(params, centre, switches, door.nowSecond())
  const { agent, queue, interval } = question
  const agents = (agent ? [agent] : centre.agents).filter(
    (one) => queue === null || (one.active && one.queues.includes(queue.index)),
  )
  const edges = bucketEdges(question, interval, switches.weekStart)
  if (switches.inclusiveEnd && interval !== null) edges.push(followingEdge(question, switches))
  return { question, visibleUntil, places: findPlaces(centre, agents, edges, visibleUntil, switches) }
}

/** The end of the row that starts exactly at `to`. */
function followingEdge(question: TimeSheetQuestion, switches: Switches): number {
  const { to, zone, interval } = question
  return bucketEdges({ from: to, to: to + 40 * 86_400, zone }, interval, switches.weekStart)[1] ?? to
}

function repeats(switches: Switches): number {
  return switches.changingRows ? Math.max(1, switches.repeatedRows) : switches.repeatedRows
}

function rowAt(centre: Centre, chain: Chain, place: number, switches: Switches): Record<string, string | number> {
  const { places, question, visibleUntil } = chain
  const agent = places.agents[places.pairs[place * 2] ?? 0]
  if (!agent) return {}
  const bucket = places.pairs[place * 2 + 1] ?? 0
  const from = places.edges[bucket] ?? 0
  const to = places.edges[bucket + 1] ?? from
  const form = switches.literalZ ? 'literal-z' : switches.rowTimes
  const placed = {
    userId: agent.userId,
    displayName: agent.displayName,
    start: formatZoomTime(from, question.zone, form),
    end: formatZoomTime(to, question.zone, form),
    lengthSeconds: Math.max(0, Math.min(to, visibleUntil) - from),
  }
  const sum: Measures =
    question.queue && switches.queueCutsDurations
      ? measureQueueWork(centre, agent, question.queue.index, { from, to, visibleUntil })
      : centre.measure(agent, from, to, visibleUntil)
  return toRowBody(placed, sum, switches)
}

/** What a row looked like before a late correction: a few seconds less ready, a few more not ready. */
function spoil(row: Record<string, string | number>): void {
  const ready = Number(row.ready_duration)
  const moved = Math.min(7, ready)
  row.ready_duration = ready - moved
  row.not_ready_duration = Number(row.not_ready_duration) + moved
  row.total_inbound_voice_call = Number(row.total_inbound_voice_call) + 1
}

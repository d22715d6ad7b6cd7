import { setTimeout as delay } from 'node:timers/promises'
import { type EstimateAnswer, formatQuestion, type LookKind, type Question } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import type { Asked } from '../reports/asked.ts'
import type { RowFilter, Store } from '../store/store.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { ListUnavailable } from '../sync/kept-list.ts'
import type { Look } from '../sync/look.ts'
import { mergeLooks } from '../sync/merge-looks.ts'
import type { ResolvedQuestion } from '../sync/resolved-question.ts'
import type { LookAndJob } from '../sync/sync.ts'
import type { Trouble } from '../sync/trouble.ts'
import { createAdmission } from './admission.ts'
import { answerEstimate } from './answer-estimate.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { NothingStored, type Shows, type Waiting } from './answers.ts'
import { agentsOfZoom, digestOfPeople, type PeopleAsked, peopleAsked } from './people-asked.ts'
import { resolveCompared } from './resolve-compared.ts'
import { queuesAsked, withinScope } from './within-scope.ts'

type Told = Look & { trouble: (Trouble & { estimate?: EstimateAnswer }) | null }
/** A question with its clock read, from which queues (null: all in one) and whose rows it is answered, and what can be said to it now. */
export type Looked = { asked: Asked; queues: readonly (string | null)[]; people: PeopleAsked; look: Told }
/** The same of a range that another is compared with; see `ComparedAsked`. */
export type ComparedLook = Looked & { counterparts: readonly (number | null)[] }
/** Both sides of a question. `before` is null where nothing is compared. */
export type LookedBoth = Looked & { before: ComparedLook | null }

/** What every answer begins with: the question resolved, what is stored of it, and a fetch for the rest. */
export function createLooker(store: Store, room: SyncRoom, defaults: AskingDefaults, now: () => number) {
  const { sync, fetcher, directory } = room
  const admission = createAdmission(store, directory)
  const nowSeconds = () => Math.floor(now() / 1000)

  /** Each queue is looked at by itself: rows of all of them together are not for everybody. */
  async function lookAtAll(
    queues: readonly (string | null)[],
    resolved: Omit<ResolvedQuestion, 'queue'>,
    lane?: 'compared',
  ): Promise<LookAndJob> {
    const all = await Promise.all(queues.map((queue) => sync.look({ ...resolved, queue }, lane)))
    const [only, ...others] = all
    if (only && others.length === 0) return only
    const jobs = all.flatMap(({ job }) => job ?? [])
    const job = jobs.length === 0 ? null : fetcher.together(jobs)
    return { look: { ...mergeLooks(all.map(({ look }) => look)), fetch: job?.progress() ?? null }, job }
  }

  /** Looks, and while something is missing waits for it as long as the viewer does. */
  async function lookAt(
    viewer: Viewer,
    asked: Asked,
    { waitSeconds, signal }: Waiting,
    lane?: 'compared',
  ): Promise<Looked> {
    const { question } = asked
    const queues = queuesAsked(viewer, question)
    const people = await unlessUnavailable(peopleAsked(question, directory))
    const resolved = { ...asked, agents: agentsOfZoom(question) }
    // By the steady clock: the other one may jump.
    const deadline = performance.now() + waitSeconds * 1000
    for (;;) {
      const { look, job } = await lookAtAll(queues, resolved, lane)
      // The table that opens when everything is in shall not wait for who there is.
      if (job) for (const queue of queues) void directory.members(queue).catch(() => undefined)
      const covered = look.buckets.every((bucket) => bucket.covered)
      const left = deadline - performance.now()
      if (covered || left <= 0 || signal.aborted || fetcher.isClosing) return { asked, queues, people, look }
      if (job) {
        await job.waitFor(within(left, signal))
        continue
      }
      const retryAt = look.trouble?.retryAt ?? null
      const retryIn = retryAt === null ? Number.POSITIVE_INFINITY : retryAt * 1000 - now()
      if (retryIn > left) return { asked, queues, people, look }
      await within(Math.max(100, retryIn), signal)
    }
  }

  /**
   * A question with its clock read, of what there is.
   *
   * @throws BadQuestion, TooManyIntervals, NotFound
   */
  async function checked(viewer: Viewer, given: Question): Promise<Asked> {
    const question = withinScope(viewer, given)
    const asked = resolveQuestion(question, defaults, nowSeconds())
    await admission.admit(viewer, question)
    return asked
  }

  const secondsUntil = (instant: number) => Math.max(1, instant - nowSeconds())

  /** A list that nobody has kept is like a range that nobody has fetched. */
  async function unlessUnavailable<Answer>(list: Promise<Answer>): Promise<Answer> {
    return await list.catch((error: unknown) => {
      if (!(error instanceof ListUnavailable)) throw error
      throw new NothingStored(
        `${error.trouble.detail} The list is not stored yet.`,
        secondsUntil(error.trouble.retryAt),
      )
    })
  }

  function refuseNothing({ look: { fetch, trouble, buckets } }: Looked): void {
    // Trouble without an end is no trouble of Zoom's: somebody has to decide, and the answer says what.
    if (fetch || !trouble || trouble.retryAt === null || buckets.some(({ covered }) => covered)) return
    throw new NothingStored(`${trouble.detail} Nothing of this range is stored yet.`, secondsUntil(trouble.retryAt))
  }

  /**
   * What is stored of a question, waiting as long as the viewer does. Its clock is read here.
   *
   * @throws BadQuestion, TooManyIntervals, NotFound, NothingStored
   */
  async function looked(viewer: Viewer, question: Question, waiting: Waiting): Promise<Looked> {
    const result = await lookAt(viewer, await checked(viewer, question), waiting)
    refuseNothing(result)
    return await told(result, () => estimate(viewer, question))
  }

  /**
   * The same with what the question is compared with: that one is fetched behind the range itself, and whatever happens to
   * it, the range has its answer.
   *
   * @throws BadQuestion, TooManyIntervals, NotFound, NothingStored
   */
  async function lookedBoth(viewer: Viewer, question: Question, waiting: Waiting): Promise<LookedBoth> {
    if (question.compare === 'none') return { ...(await looked(viewer, question, waiting)), before: null }
    const deadline = performance.now() + waiting.waitSeconds * 1000
    if (waiting.waitSeconds > 0) await beginBoth(viewer, question, waiting.signal)
    const at = await looked(viewer, question, waiting)
    const compared = resolveCompared(at.asked, defaults, nowSeconds())
    if (compared === null) return { ...at, before: null }
    const waitSeconds = Math.max(0, (deadline - performance.now()) / 1000)
    const before = await lookAt(viewer, compared.asked, { ...waiting, waitSeconds }, 'compared')
    const estimated = () =>
      answerEstimate(sync, question, queuesAsked(viewer, question), defaults, nowSeconds(), 'compared')
    const { counterparts } = compared
    // Both sides are of the same people, also where a team has changed in between.
    return { ...at, before: { ...(await told(before, estimated)), people: at.people, counterparts } }
  }

  /** The same as `looked` for a range that was resolved already. Nothing stored is an answer here. */
  async function lookedAt(viewer: Viewer, asked: Asked, waiting: Waiting): Promise<Looked> {
    return await told(await lookAt(viewer, asked, waiting), () => estimate(viewer, asked.question))
  }

  /** Who waits for both shall not wait for the one and then begin the other. */
  async function beginBoth(viewer: Viewer, question: Question, signal: AbortSignal): Promise<void> {
    const asked = await checked(viewer, question)
    await lookAt(viewer, asked, { waitSeconds: 0, signal })
    const compared = resolveCompared(asked, defaults, nowSeconds())
    if (compared) await lookAt(viewer, compared.asked, { waitSeconds: 0, signal }, 'compared')
  }

  async function told(result: Looked, estimated: () => Promise<EstimateAnswer>): Promise<Looked> {
    const { look } = result
    if (look.trouble?.code === 'needs-consent')
      return { ...result, look: { ...look, trouble: { ...look.trouble, estimate: await estimated() } } }
    const { outage } = fetcher.outcomes
    // Whose numbers are all stored should know, too, that nothing newer can come at present.
    if (look.trouble !== null || outage === null || !look.buckets.some(({ covered }) => covered)) return result
    return { ...result, look: { ...look, trouble: outage, validUntil: 0 } }
  }

  const estimate = (viewer: Viewer, given: Question) => {
    const question = withinScope(viewer, given)
    return answerEstimate(sync, question, queuesAsked(viewer, question), defaults, nowSeconds())
  }

  return { looked, lookedAt, lookedBoth, checked, admission, unlessUnavailable, estimate }
}

export type Looker = ReturnType<typeof createLooker>

/** The end of the time, or nobody waiting any more. */
async function within(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
}

/** Which rows answer what was looked at. */
export function filterOf({ people, look }: Looked, search = '', onlyInconsistent = false): RowFilter {
  return { edges: look.edges, ...people, search, onlyInconsistent }
}

export function coveredSecondsOf({ coveredSeconds, buckets }: Look) {
  return { range: coveredSeconds, buckets: buckets.map((bucket) => bucket.coveredSeconds) }
}

/** Whose numbers an answer shows. */
export function showsOf(action: LookKind, { asked, queues, people }: Looked): Shows {
  const agents = people.among ?? (people.agents.length > 0 ? people.agents : null)
  const named = queues.flatMap((queue) => queue ?? [])
  return { action, queues: named.length > 0 ? named : null, agents, from: asked.from, to: asked.to }
}

/** All that an answer depends on; null while it changes by itself. */
export function keyOf(route: string, at: Looked & { before?: Looked | null }, more: unknown = null): string | null {
  const { asked, queues, people, look, before } = at
  const { question, from, to, zone } = asked
  if (look.validUntil === 0 || before?.look.validUntil === 0) return null
  const compared = before ? [before.asked.from, before.asked.to, before.look.version] : null
  const who = digestOfPeople(people)
  return JSON.stringify([route, formatQuestion(question), queues, who, from, to, zone, look.version, compared, more])
}

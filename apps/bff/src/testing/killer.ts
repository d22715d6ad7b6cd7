import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, watch } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Simulator } from '@readyboard/zoom-simulator'
import type { Random } from './simulate/random.ts'

const PROCESS = fileURLToPath(new URL('fetching-process.ts', import.meta.url))

/** When a process is killed. `shutdown`: told to end in order after so many pages, and killed so much later. */
export type Moment =
  | { when: 'start'; afterMs: number }
  | { when: 'change'; changes: number }
  | { when: 'page' | 'shutdown'; pages: number; afterMs: number }

/** A moment of a process's life: at its start, at a change of the store's files, at a page, while it ends in order. */
export function randomMoment(random: Random): Moment {
  const when = random.pick(['start', 'change', 'change', 'page', 'page', 'shutdown'] as const)
  if (when === 'start') return { when, afterMs: random.whole(0, 400) }
  if (when === 'change') return { when, changes: random.whole(1, 40) }
  return { when, pages: random.whole(1, 8), afterMs: random.whole(0, 20) }
}

export type Fetching = {
  folder: string
  zoom: Simulator
  now: number
  question: string
  pauseMs: number
  perSecond: number
}

/** Starts a process that fetches and kills it at the moment; one that has ended before that is left in peace. */
export async function killAt(moment: Moment, fetching: Fetching): Promise<void> {
  const { folder, zoom, now, question, pauseMs, perSecond } = fetching
  const args = [PROCESS, folder, zoom.url, String(now), question, String(pauseMs), String(perSecond)]
  const before = zoom.log.length
  const watched = moment.when === 'change' ? changesOf(folder, moment.changes) : null
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(child, 'exit')
  const ended = gone.then(() => undefined)
  if (moment.when === 'start') await Promise.race([delay(moment.afterMs), ended])
  else if (watched) await Promise.race([watched.seen, ended])
  else if ('pages' in moment) {
    await Promise.race([pagesAnswered(zoom, before, moment.pages, child), ended])
    if (moment.when === 'shutdown') child.kill('SIGTERM')
    await Promise.race([delay(moment.afterMs), ended])
  }
  child.kill('SIGKILL')
  await gone
  watched?.watcher.close()
}

function changesOf(folder: string, changes: number): { seen: Promise<void>; watcher: FSWatcher } {
  const { promise: seen, resolve } = Promise.withResolvers<void>()
  let left = changes
  const watcher = watch(folder, () => {
    left -= 1
    if (left <= 0) resolve()
  })
  return { seen, watcher }
}

async function pagesAnswered(zoom: Simulator, before: number, pages: number, child: ChildProcess): Promise<void> {
  const answered = () => zoom.log.slice(before).filter(({ kind, status }) => kind === 'heavy' && status === 200).length
  while (answered() < pages && child.exitCode === null) await delay(2)
}

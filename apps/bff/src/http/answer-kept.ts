import type { Viewer } from '../access/viewer.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { answerLinks } from './answer-links.ts'
import { answerPins } from './answer-pins.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { answerViews } from './answer-views.ts'
import type { Answers } from './answers.ts'
import type { LinkAnswers } from './link-answers.ts'
import type { Looker } from './looked.ts'
import { createObjectDoor } from './object-door.ts'
import { pinNumbers } from './pin-numbers.ts'

/** What viewers keep: links, the numbers pinned with some of them, and saved views. All of it is opened at one door. */
export function answerKept(
  store: Store,
  directory: Directory,
  looker: Looker,
  live: Pick<Answers, 'agents'>,
  defaults: AskingDefaults,
  now: () => number,
): LinkAnswers {
  const open = createObjectDoor(looker)
  const pin = (viewer: Viewer, address: string) => pinNumbers(store, directory, looker, viewer, address)
  const { answers, opened } = answerLinks(store, looker, open, pin, defaults, now)
  return { ...answers, ...answerPins(store, opened, live), ...answerViews(store, looker, open, defaults, now) }
}

import type { Store } from '../store/store.ts'
import { answerLinks } from './answer-links.ts'
import { answerPins, pinNumbers } from './answer-pins.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { answerViews } from './answer-views.ts'
import type { Answers } from './answers.ts'
import type { LinkAnswers } from './link-answers.ts'
import type { Looker } from './looked.ts'
import { createObjectDoor } from './object-door.ts'

/** What viewers keep: links, the numbers pinned with some of them, and saved views. All of it is opened at one door. */
export function answerKept(
  store: Store,
  looker: Looker,
  live: Pick<Answers, 'report' | 'agents'>,
  defaults: AskingDefaults,
  now: () => number,
): LinkAnswers {
  const open = createObjectDoor(looker)
  const pin = (address: string) => pinNumbers(store, looker, live, address)
  const { answers, opened } = answerLinks(store, looker, open, pin, defaults, now)
  return { ...answers, ...answerPins(store, opened, live), ...answerViews(store, looker, open, defaults, now) }
}

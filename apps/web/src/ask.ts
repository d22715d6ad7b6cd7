// First of all styles: it says which layer goes before which.
import './app/app.css'
import { createQueryClient } from './api/query-client.ts'
import { askFor } from './app/ask-for.ts'
import { loadDeltas } from './compare/late-deltas.ts'
import { drawFirstFigures } from './overview/first-figures.tsx'
import { readAddress } from './question/address.ts'
import { openStart } from './share/open-start.ts'
import { afterPaint } from './ui/after-paint.ts'
import { LOCALE } from './ui/locale.ts'
import { pause } from './ui/pause.ts'

/** What is stored is answered within this; no step of the first screen waits longer to be drawn once instead of twice. */
export const FIRST_ANSWERS_MS = 150

/** What the page knows; one for the life of the page. */
export const client = createQueryClient()

/** Whether somebody started without asking anything: then the view that opens first is shown. */
export const startedPlain = openStart()

// The first screen's numbers are asked for while the code that shows them is still on its way.
const asked = askFor(client, location)

/** When everything that the first screen asks for has ended. */
export const firstAnswers = asked.all

// The first use of any language's formats is slow: better while waiting than between an answer and its being seen.
new Intl.NumberFormat(LOCALE).format(0)

// Who imports this file is run after this: the figures are to be seen before the large part of the code runs. What
// goes wrong here will go wrong there too, where it is shown.
await Promise.race([firstFigures().catch(() => undefined), pause(FIRST_ANSWERS_MS)])

async function firstFigures(): Promise<void> {
  const { question, notes, occupancy } = readAddress(location.search)
  const [report] = await Promise.all([asked.figures, question.compare !== 'none' && loadDeltas()])
  // Above pinned ones there is something to be said.
  if (report && !question.pinned && notes.length === 0 && drawFirstFigures(report, occupancy)) await afterPaint()
}

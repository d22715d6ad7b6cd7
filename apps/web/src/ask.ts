import { createQueryClient } from './api/query-client.ts'
import { askFor } from './app/ask-for.ts'

/** What the page knows; one for the life of the page. */
export const client = createQueryClient()

/** The first screen's numbers, asked for while the code that shows them is still on its way; never rejects. */
export const firstAnswers = askFor(client, location)

// The first use of any language's formats is slow: better while waiting than between an answer and its being seen.
new Intl.NumberFormat('en').format(0)

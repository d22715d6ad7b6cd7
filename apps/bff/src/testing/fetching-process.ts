import { parseQuestion } from '@readyboard/contract'
import { ANYONE } from '../access/viewer.ts'
import { answerQuestions } from '../http/answer-questions.ts'
import { openStore } from '../store/open-store.ts'
import { createSync } from '../sync/create-sync.ts'

// A process of its own that fetches until it is killed, or stops in order on SIGTERM:
// node fetching-process.ts <folder> <Zoom's address> <now> <question> [<milliseconds before the first request> <requests a second>]
const [folder = '', zoom = '', now = '', question = '', pauseMs = '1000', perSecond = '100'] = process.argv.slice(2)
const store = await openStore(folder)
const room = createSync(store, {
  apiUrl: `${zoom}/v2`,
  oauthUrl: `${zoom}/oauth/token`,
  credentials: () => ({
    accountId: 'simulated-account',
    clientId: 'simulated-client',
    clientSecret: 'simulated-secret',
  }),
  settings: {
    source: 'time_sheets',
    perSecond: Number(perSecond),
    perDay: 30_000,
    mediumPerSecond: Number(perSecond),
    share: 0.5,
    consent: { share: 1, seconds: 3600 },
    settleSeconds: 86_400,
    lookBackSeconds: 180 * 86_400,
    keep: { clock: 800 * 86_400, day: 1500 * 86_400 },
  },
  warn: () => undefined,
  now: () => Number(now),
  firstRequestAfterMs: Number(pauseMs),
})
process.once('SIGTERM', async () => {
  await room.fetcher.close()
  await store.close()
  process.exit(0)
})
const answers = answerQuestions(store, room, { timeZone: 'UTC', weekStartsOn: 'monday' }, () => Number(now))
const { question: asked } = parseQuestion(new URLSearchParams(question))
await answers.report(ANYONE, asked, { waitSeconds: 60, signal: new AbortController().signal })

import { formatQuestion, type Question } from '@readyboard/contract'
import { questions } from '@readyboard/contract/testing/question.arbitrary'
import fc from 'fast-check'
import { BAD_PARAMETERS } from './bad-parameters.ts'
import { METHODS, ROUTES } from './route-table.ts'

/** The ids of who and what there is. */
type People = { queues: string[]; agents: string[]; teams: string[] }

const DAY_MS = 86_400_000
const seldom = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values })

/** Questions of the days before `now`, so that many have an answer; of all the rest, a few. */
export function likelyQuestions(now: number, people: People): fc.Arbitrary<Question> {
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = fc.option(fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `T${two(hour)}:${two(minute)}`))
  const end = fc.tuple(fc.integer({ min: -200, max: 1 }), clock)
  const period = fc.tuple(end, fc.oneof(fc.nat(3), fc.nat(40)), clock).map(([[first, clock1], days, clock2]) => {
    const day = (number: number) => new Date(now + number * DAY_MS).toISOString().slice(0, 10)
    return { from: day(first) + (clock1 ?? ''), to: day(first + days) + (clock2 ?? '') }
  })
  const near = fc.record({
    question: questions,
    period,
    queue: seldom(fc.constantFrom(...people.queues)),
    agents: seldom(fc.subarray(people.agents)).map((agents) => agents ?? []),
    teams: seldom(fc.subarray(people.teams)).map((teams) => teams ?? []),
    except: seldom(fc.subarray(people.agents)).map((except) => except ?? []),
  })
  return fc.oneof(
    { weight: 1, arbitrary: questions },
    { weight: 2, arbitrary: questions.map((question) => ({ ...question, queue: null, agents: [], teams: [] })) },
    {
      weight: 7,
      arbitrary: near.map(({ question, ...likely }) => ({ ...question, ...likely })),
    },
  )
}

const tables = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    'sort=occupancy&order=desc',
    'page=2&pageSize=3',
    'search=a',
    'search=%25',
    'pageSize=200',
    'page=999999',
  ),
  fc.constantFrom(
    'only=inconsistent',
    'sort=start',
    'sort=displayName&order=desc',
    'wait=0',
    'again=true',
    'background=true',
  ),
)

const strange = fc.oneof(
  fc.constantFrom(...Object.values(BAD_PARAMETERS).flatMap((texts) => texts.map(({ text }) => text))),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)

/** What links and saved views take beside an address. */
const wishes = fc.constantFrom(
  'kind=fixed&page=/intervals',
  'kind=pinned&expires=7_days&page=/agents',
  'name=Mine&shared=true',
  'name=Any%20other&default=true',
)

/** What a file takes; together with the sorting of a table some of it is refused. */
const files = fc.constantFrom(
  '',
  'format=csv&table=intervals&separator=tab',
  'format=xlsx&table=intervals',
  'format=xlsx&rows=3',
  'format=json&table=intervals&only=inconsistent',
  'offline=no&header=no&rows=5',
)

type Pair = [name: string, value: string]
type Change = (pairs: Pair[]) => Pair[]

/** Does something to one of the pairs; `at` may be any number. */
const changeOne = (at: number, change: (pair: Pair) => Pair[]): Change => {
  return (pairs) => pairs.flatMap((pair, index) => (index === at % pairs.length ? change(pair) : [pair]))
}

const changes: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(20), strange, strange, fc.nat(20), fc.nat(6))
  .map(([at, text, name, cut, kind]): Change => {
    const kinds: Change[] = [
      changeOne(at, () => []),
      changeOne(at, (pair) => [pair, pair]),
      changeOne(at, ([key]) => [[key, text]]),
      changeOne(at, ([, value]) => [[name, value]]),
      changeOne(at, ([key, value]) => [[key, value.slice(0, cut)]]),
      (pairs) => pairs.toReversed(),
      (pairs) => [...pairs, [name, text]],
    ]
    return kinds[kind] ?? ((pairs) => pairs)
  })

/** What is sent to a route: a question and a view of a table, most of them as they should be, some damaged. */
export function anyRequest(now: number, people: People) {
  return fc
    .record({
      route: fc.constantFrom(...ROUTES.filter(({ path }) => path.startsWith('/api') && !path.endsWith('/events'))),
      method: seldom(fc.constantFrom(...METHODS)),
      question: likelyQuestions(now, people),
      table: tables,
      wish: wishes,
      file: files,
      damage: fc.oneof(fc.constant<Change[]>([]), fc.array(changes, { maxLength: 3 })),
      header: seldom(fc.tuple(fc.constantFrom('Origin', 'Accept', 'Cookie', 'Range', 'X-Request-Id'), fc.string())),
    })
    .map(({ route, method, question, table, wish, file, damage, header }) => {
      const asked = formatQuestion(question)
      const keeps = route.takes.includes('address')
      const wished: Pair[] = [...new URLSearchParams(wish), ['address', asked]]
      const looked = route.takes.includes('format') && file !== '' ? file : table
      const all: Pair[] = keeps ? wished : [...new URLSearchParams(`${asked}&${looked}`)]
      const pairs = all.filter(([name]) => route.takes.includes(name))
      const text = new URLSearchParams(damage.reduce((so, change) => change(so), pairs)).toString()
      return { route, method: method === null ? route.method : method, text: text.slice(0, 12_000), header }
    })
}

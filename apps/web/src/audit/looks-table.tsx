import type { Look } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { LOCALE } from '../ui/locale.ts'
import { AUDIT } from '../words/audit.ts'
import '../ui/plain-table.css'

const { columns } = AUDIT
const HEADS = [columns.at, columns.who, columns.what, columns.queues, columns.agents, columns.range]

// The reader's own time: it is they who hold it against their calendar.
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })

type LooksTableProps = { looks: readonly Look[]; viewerId: string; old: boolean }

/** Looks at numbers, newest first. */
export function LooksTable({ looks, viewerId, old }: LooksTableProps) {
  return (
    <div className={`audit-table ${old ? 'opacity-50' : ''}`}>
      <table className="plain-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="text-right">
              {columns.rows}
            </th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look) => (
            <tr
              key={`${look.at} ${look.viewer.id} ${look.what} ${JSON.stringify([look.queues, look.agents, look.from, look.to])}`}
            >
              <td className="whitespace-nowrap">{MOMENT.format(new Date(look.at))}</td>
              <th scope="row" title={look.viewer.email ?? undefined}>
                {look.viewer.id === viewerId ? AUDIT.you : <bdi>{look.viewer.name}</bdi>}
              </th>
              <td>{AUDIT.what[look.what]}</td>
              <td>{listed(look.queues)}</td>
              <td>{listed(look.agents)}</td>
              <td className="whitespace-nowrap">{rangeOf(look)}</td>
              <td className="text-right">{formatCount(look.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function listed(list: readonly { name: string }[] | null) {
  const [first, ...others] = list ?? []
  if (!first) return AUDIT.all
  if (others.length === 0) return <bdi>{first.name}</bdi>
  const names = list?.map(({ name }) => name).join(', ')
  return <span title={names}>{AUDIT.more({ first: first.name, count: formatCount(others.length) })}</span>
}

function rangeOf({ from, to }: Look): string {
  if (from === null || to === null) return AUDIT.what.pinned
  return AUDIT.range({ from: MOMENT.format(new Date(from)), to: MOMENT.format(new Date(to)) })
}

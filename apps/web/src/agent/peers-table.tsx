import { PEER_MEASURES, type PeersAnswer } from '@readyboard/contract'
import { MISSING } from '../ui/format.ts'
import { PEERS_WORDS } from '../words/agent.ts'
import { type RangeFigures, rangeFigure } from './peer-range.ts'
import { writtenMeasure } from './peer-written.ts'
import '../ui/plain-table.css'

type PeersTableProps = { measures: NonNullable<PeersAnswer['measures']>; range: RangeFigures | null }

/** The numbers behind the dots; a column of colleagues is in the order of that measure alone. */
export function PeersTable({ measures, range }: PeersTableProps) {
  const { tableHeads } = PEERS_WORDS
  return (
    <section
      className="peers-table-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={PEERS_WORDS.asTable}
    >
      <table className="plain-table peers-table">
        <caption className="visually-hidden">{PEERS_WORDS.asTable}</caption>
        <thead>
          <tr>
            {Object.values(tableHeads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PEER_MEASURES.map((name) => {
            const { own, median, values } = measures[name]
            return (
              <tr key={name}>
                <th scope="row">{PEERS_WORDS.measures[name].name}</th>
                <td>{writtenMeasure(name, own)}</td>
                <td>{range ? rangeFigure(name, range) : MISSING}</td>
                <td>{writtenMeasure(name, median)}</td>
                <td className="peers-values">{values.map((value) => writtenMeasure(name, value)).join(' · ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

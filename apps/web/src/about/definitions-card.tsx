import { DEFINITIONS, type Definition, ZOOM_PERCENTAGE } from '@readyboard/timesheet'
import { useMedia } from '../ui/use-media.ts'
import { AboutCard } from './about-card.tsx'

const { occupancy, occupancyOfOnline, ...others } = DEFINITIONS
const ROWS: Pick<Definition, 'name' | 'formula' | 'target' | 'note'>[] = [
  // The three between which the overview's card lets choose, the usual one first.
  occupancy,
  occupancyOfOnline,
  ZOOM_PERCENTAGE,
  ...Object.values(others),
]

/** Every ratio the product shows, with its formula: nobody can argue about a number whose sum is known. */
export function DefinitionsCard() {
  const narrow = useMedia('(max-width: 767.98px)')
  return (
    <AboutCard title="Definitions" note="Totals are ratios of sums, never averages of ratios.">
      {narrow ? <DefinitionList /> : <DefinitionTable />}
    </AboutCard>
  )
}

function DefinitionTable() {
  return (
    <table className="w-full text-left">
      <thead className="bg-sunken text-xs text-t2">
        <tr className="[&>th]:h-8 [&>th]:border-y [&>th]:border-line [&>th]:px-4 [&>th]:font-medium">
          <th scope="col">Name</th>
          <th scope="col">Formula</th>
          <th scope="col">Target</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody className="[&_td]:px-4 [&_td]:py-2 [&_th]:px-4 [&_th]:py-2 [&_tr+tr]:border-t [&_tr+tr]:border-line">
        {ROWS.map(({ name, formula, target, note }) => (
          <tr key={name}>
            <th scope="row" className="font-semibold lg:whitespace-nowrap">
              {name}
            </th>
            <td className="lg:whitespace-nowrap">{formula}</td>
            <td className={`whitespace-nowrap ${target ? '' : 'text-t3'}`}>{targetWords(target) ?? 'None set'}</td>
            <td className="text-t2">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where four columns would not fit. */
function DefinitionList() {
  return (
    <dl className="px-4 pb-2">
      {ROWS.map(({ name, formula, target, note }) => (
        <div key={name} className="border-t border-line py-2">
          <dt className="flex items-baseline gap-2 font-semibold">
            {name}
            {target && <span className="ml-auto text-xs font-normal text-t2">Target {targetWords(target)}</span>}
          </dt>
          <dd>{formula}</dd>
          <dd className="text-xs text-t2">{note}</dd>
        </div>
      ))}
    </dl>
  )
}

function targetWords(target: Definition['target']): string | null {
  return target && `${Math.round(target.from * 100)}–${Math.round(target.to * 100)}\u202f%`
}

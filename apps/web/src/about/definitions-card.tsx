import { DEFINITIONS, type Definition } from '@readyboard/timesheet'
import { AboutCard } from './about-card.tsx'

const ROWS: Definition[] = Object.values(DEFINITIONS)

/** Every ratio the product shows, with its formula: nobody can argue about a number whose sum is known. */
export function DefinitionsCard() {
  return (
    <AboutCard title="Definitions" note="Totals are ratios of sums, never averages of ratios.">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label="Definitions, table">
        <table className="w-full min-w-[640px] text-left">
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
                <th scope="row" className="font-semibold whitespace-nowrap">
                  {name}
                </th>
                <td className="whitespace-nowrap">{formula}</td>
                <td className="whitespace-nowrap text-t2">
                  {target ? `${Math.round(target.from * 100)}–${Math.round(target.to * 100)} %` : 'None set'}
                </td>
                <td className="text-t2">{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </AboutCard>
  )
}

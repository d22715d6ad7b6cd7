import { RATIOS, type Ratio } from '@readyboard/timesheet'
import { useMedia } from '../ui/use-media.ts'
import { ABOUT } from '../words/about.ts'
import { DEFINITION_NOTES } from '../words/definition-notes.ts'
import { DEFINITION_WORDS } from '../words/definitions.ts'
import { AboutCard } from './about-card.tsx'

const WORDS = ABOUT.definitions
const { occupancy, occupancyOfOnline, zoom, ...others } = DEFINITION_WORDS
const NOTES: Record<string, string | undefined> = DEFINITION_NOTES
const TARGETS: Record<string, Ratio | undefined> = RATIOS
const ROWS = Object.entries({
  // The three between which the overview's card lets choose, the usual one first.
  ...{ occupancy, occupancyOfOnline, zoom },
  ...others,
}).map(([key, words]) => ({ ...words, note: NOTES[key], target: TARGETS[key]?.target ?? null }))

/** Every ratio the product shows, with its formula: nobody can argue about a number whose sum is known. */
export function DefinitionsCard() {
  const narrow = useMedia('(max-width: 767.98px)')
  return (
    <AboutCard title={WORDS.title} note={WORDS.note}>
      {narrow ? <DefinitionList /> : <DefinitionTable />}
    </AboutCard>
  )
}

function DefinitionTable() {
  return (
    <table className="w-full text-left">
      <thead className="bg-sunken text-xs text-t2">
        <tr className="[&>th]:h-8 [&>th]:border-y [&>th]:border-line [&>th]:px-4 [&>th]:font-medium">
          <th scope="col">{WORDS.heads.name}</th>
          <th scope="col">{WORDS.heads.formula}</th>
          <th scope="col">{WORDS.heads.target}</th>
          <th scope="col">{WORDS.heads.note}</th>
        </tr>
      </thead>
      <tbody className="[&_td]:px-4 [&_td]:py-2 [&_th]:px-4 [&_th]:py-2 [&_tr+tr]:border-t [&_tr+tr]:border-line">
        {ROWS.map(({ name, formula, target, note }) => (
          <tr key={name}>
            <th scope="row" className="font-semibold lg:whitespace-nowrap">
              {name}
            </th>
            <td className="lg:whitespace-nowrap">{formula}</td>
            <td className={`whitespace-nowrap ${target ? '' : 'text-t3'}`}>
              {target ? targetWords(target) : WORDS.noTarget}
            </td>
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
            {target && (
              <span className="ml-auto text-xs font-normal text-t2">
                {WORDS.withTarget({ target: targetWords(target) })}
              </span>
            )}
          </dt>
          <dd>{formula}</dd>
          <dd className="text-xs text-t2">{note}</dd>
        </div>
      ))}
    </dl>
  )
}

function targetWords({ from, to }: NonNullable<Ratio['target']>): string {
  return WORDS.target({ from: String(Math.round(from * 100)), to: String(Math.round(to * 100)) })
}

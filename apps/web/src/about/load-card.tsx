import { LOAD_BANDS } from '@readyboard/timesheet'
import { ABOUT_LOAD } from '../words/about-load.ts'
import { AboutCard } from './about-card.tsx'

/** The five bands of occupancy, and what is told of load. */
export function LoadCard() {
  const { bands, facts, title, note } = ABOUT_LOAD
  return (
    <AboutCard title={title} note={note}>
      <ul className="px-4">
        {LOAD_BANDS.map((band, index) => (
          <li key={band} className="flex items-center gap-3 border-t border-line py-2 first:border-0">
            <span
              className="h-4 w-7 flex-none rounded-1 shadow-[inset_0_0_0_1px_var(--line-2)] forced-color-adjust-none"
              style={{ background: `var(--b${index + 1})` }}
            />
            <span className="w-20 flex-none font-semibold">{bands[band].name}</span>
            <span className="text-xs text-t2">{bands[band].words}</span>
          </li>
        ))}
      </ul>
      <dl className="px-4 pb-2">
        {Object.values(facts).map(({ name, words }) => (
          <div key={name} className="border-t border-line py-2">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-xs text-t2">{words}</dd>
          </div>
        ))}
      </dl>
    </AboutCard>
  )
}

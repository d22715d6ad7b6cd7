import { type ReactNode, useId, useState } from 'react'
import { UI } from '../words/ui.ts'
import { IconButton } from './button.tsx'
import { useDimmed } from './use-delay.ts'

type ChartFrameProps = {
  title: string
  note: string
  /** The chart in a sentence. */
  summary: string
  legend: ReactNode
  tools?: ReactNode
  /** The same numbers as a table. */
  table: ReactNode
  stale?: boolean
  children: ReactNode
}

/** A card around a chart: its name, its legend, and the way to the numbers behind it. */
export function ChartFrame({ title, note, summary, legend, tools, table, stale = false, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const dimmed = useDimmed(stale)
  const id = useId()
  const view = asTable ? UI.viewAsChart : UI.viewAsTable
  return (
    <section className="card" aria-labelledby={id}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-3">
        <h2 id={id} className="text-base font-semibold tracking-[-0.008em]">
          {title}
        </h2>
        <span className="text-xs text-t3 max-md:hidden">{note}</span>
        <div className="ml-auto max-lg:order-last max-lg:ml-0 max-lg:w-full lg:mr-0.5">{!asTable && legend}</div>
        <div className="flex flex-wrap items-center justify-end gap-1 max-lg:ml-auto">
          {!asTable && tools}
          <IconButton
            icon={asTable ? 'overview' : 'columns'}
            label={view}
            className="h-7! w-7!"
            onClick={() => setAsTable(!asTable)}
          />
        </div>
      </div>
      {asTable ? (
        <section
          className="mt-2 max-h-[420px] overflow-auto border-t border-line"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={UI.tableOf({ title })}
        >
          {table}
        </section>
      ) : (
        <figure
          className={`m-0 px-4 pt-1 pb-2.5 max-md:px-3 ${dimmed ? 'opacity-50 transition-opacity' : ''}`}
          aria-busy={stale}
        >
          {children}
          <figcaption className="visually-hidden">{summary}</figcaption>
        </figure>
      )}
    </section>
  )
}

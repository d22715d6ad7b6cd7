import { type ReactNode, useId } from 'react'

/** A titled card of the page, with a sentence beside the title. */
export function AboutCard({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline gap-x-[10px] px-4 pt-3 pb-2">
        <h2 id={id} className="text-base font-semibold tracking-[-.008em]">
          {title}
        </h2>
        <p className="text-xs text-t3">{note}</p>
      </div>
      {children}
    </section>
  )
}

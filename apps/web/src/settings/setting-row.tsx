import { type ReactNode, useId } from 'react'

type SettingsCardProps = { title: string; children: ReactNode }

/** Settings of a kind. */
export function SettingsCard({ title, children }: SettingsCardProps) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="px-4 pt-3 pb-2 text-base font-semibold tracking-[-.008em]">
        {title}
      </h2>
      {children}
    </section>
  )
}

type SettingRowProps = { name: string; note?: ReactNode; children: ReactNode }

/** One setting: its name and what it does on the left, its choices on the right. */
export function SettingRow({ name, note, children }: SettingRowProps) {
  return (
    <div className="setting-row">
      <div>
        <p className="font-medium">{name}</p>
        {note && <p className="text-xs text-t3">{note}</p>}
      </div>
      <div>{children}</div>
    </div>
  )
}

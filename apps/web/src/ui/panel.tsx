import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type PanelProps = { icon: IconName; title: string; children?: ReactNode; action?: ReactNode; className?: string }

/** Says in plain words why there is nothing to show, and offers one thing to do about it. */
export function Panel({ icon, title, children, action, className = '' }: PanelProps) {
  return (
    <section className={`grid justify-items-start gap-2 p-6 ${className}`}>
      <Icon name={icon} className="text-t2" />
      <h2 className="mt-1 text-sm font-semibold">{title}</h2>
      {children && <div className="max-w-[68ch] text-t2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </section>
  )
}

type BannerProps = {
  tone: 'danger' | 'note'
  icon: IconName
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** A line across the page: `danger` (data missing or wrong) is spoken at once, `note` politely. */
export function Banner({ tone, icon, title, children, actions }: BannerProps) {
  const danger = tone === 'danger'
  const colours = danger ? 'border-danger-line bg-danger-bg' : 'border-line bg-note'
  return (
    <div
      role={danger ? 'alert' : 'status'}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-3 border px-4 py-3 ${colours}`}
    >
      <Icon name={icon} className={`mt-px ${danger ? 'text-danger' : 'text-t2'}`} />
      <div className="min-w-[200px] flex-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="text-t2">{children}</div>}
      </div>
      {actions && <div className="flex items-center gap-3 self-center">{actions}</div>}
    </div>
  )
}

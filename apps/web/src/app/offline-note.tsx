import { Banner } from '../ui/panel.tsx'
import { useOnline } from '../ui/use-online.ts'
import { OFFLINE } from '../words/offline.ts'

/** Says that the numbers stand still because the browser has no network. */
export function OfflineNote() {
  if (useOnline()) return null
  return (
    <Banner tone="note" icon="alert" title={OFFLINE.title}>
      {OFFLINE.help}
    </Banner>
  )
}

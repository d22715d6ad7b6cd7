import { Banner } from '../ui/panel.tsx'
import { useOnline } from '../ui/use-online.ts'

/** Says that the numbers stand still because the browser has no network. */
export function OfflineNote() {
  if (useOnline()) return null
  return (
    <Banner tone="note" icon="alert" title="You are offline.">
      The numbers stay as they were and go on by themselves once the network is back.
    </Banner>
  )
}

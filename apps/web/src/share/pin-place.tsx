import { useState } from 'react'
import { readPin } from '../question/pin.ts'
import { useView } from '../question/use-question.ts'
import { lateContent } from '../ui/late-content.ts'

const PinBanner = lateContent(
  async () => (await import('./pin-banner.tsx')).PinBanner,
  <div className="card min-h-[68px]" />,
)

/** Where pinned numbers say that they are; stays once it was needed, to say when they have been left. */
export function PinPlace() {
  const pin = readPin(useView())
  const [needed, setNeeded] = useState(pin !== null)
  if (pin && !needed) setNeeded(true)
  return needed && <PinBanner pin={pin} />
}

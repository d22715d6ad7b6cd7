import { PAGER } from '../words/pager.ts'
import { Button } from './button.tsx'
import { Panel } from './panel.tsx'

/** A link to a page that the table no longer has: there are fewer rows than when it was copied. */
export function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  return (
    <Panel icon="info" title={PAGER.pastTheEnd} action={<Button onClick={onFirst}>{PAGER.firstPage}</Button>}>
      {PAGER.pastTheEndHelp}
    </Panel>
  )
}

import { Button } from './button.tsx'
import { Panel } from './panel.tsx'

/** A link to a page that the table no longer has: there are fewer rows than when it was copied. */
export function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  return (
    <Panel icon="info" title="This page is past the last row" action={<Button onClick={onFirst}>First page</Button>}>
      There are fewer rows than when this link was made.
    </Panel>
  )
}

import { UI } from '../words/ui.ts'
import { Button } from './button.tsx'
import { Panel } from './panel.tsx'

type FailedPartProps = {
  /** Which part could not be loaded, in a sentence. */
  title: string
  error: Error
  retry: () => unknown
}

/** In place of a part of the page whose own question failed while nothing of it is here: says so, and asks again. */
export function FailedPart({ title, error, retry }: FailedPartProps) {
  return (
    <div role="alert">
      <Panel
        icon="alert"
        title={title}
        action={
          <Button icon="refresh" onClick={() => void retry()}>
            {UI.tryAgain}
          </Button>
        }
      >
        {UI.why({ reason: error.message })}
      </Panel>
    </div>
  )
}

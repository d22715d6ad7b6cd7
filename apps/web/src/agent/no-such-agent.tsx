import { Link } from 'react-router'
import { addressOf } from '../question/address.ts'
import { EVERYBODY } from '../question/everybody.ts'
import { useQuestion } from '../question/use-question.ts'
import { Panel } from '../ui/panel.tsx'
import { NO_SUCH_AGENT_WORDS as WORDS } from '../words/no-such-agent.ts'

/** Whom nobody knows, or nobody may see: the words are the same. */
export function NoSuchAgent() {
  const { along } = useQuestion()
  return (
    <>
      <title>{WORDS.title}</title>
      <Panel
        className="card"
        icon="search"
        title={WORDS.heading}
        action={
          <Link className="button secondary" to={`/agents${addressOf({ ...along, ...EVERYBODY })}`}>
            {WORDS.allAgents}
          </Link>
        }
      >
        {WORDS.detail}
      </Panel>
    </>
  )
}

import { ListBoxItem } from 'react-aria-components'
import { formatCount } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { AGENTS_ASKED } from '../words/agents-asked.ts'
import { AGENTS_PICKER } from '../words/agents-picker.ts'
import type { AgentLine } from './agent-groups.ts'
import { Matched } from './search-list.tsx'

type LineProps = { line: AgentLine; search: string; chosen: number }

/** A team or an agent to tick; of a team `chosen` are ticked. */
export function AgentLineItem({ line, search, chosen }: LineProps) {
  if (line.kind === 'heading')
    return (
      <ListBoxItem
        id={line.key}
        textValue={AGENTS_PICKER.noTeam}
        isDisabled
        className="px-[10px] pt-2 pb-1 text-xs text-t3"
      >
        {AGENTS_PICKER.noTeam}
      </ListBoxItem>
    )
  if (line.kind === 'team') return <TeamItem line={line} search={search} chosen={chosen} />
  const { agent, inset } = line
  return (
    <ListBoxItem id={agent.id} textValue={agent.name} className={`menu-item !font-normal ${inset ? '!pl-[34px]' : ''}`}>
      <span className="tick-box">
        <Icon name="check" />
      </span>
      <span className="min-w-0 truncate">
        <Matched text={agent.name} search={search} />
      </span>
      {!agent.active && <span className="ml-auto text-xs text-t3">{AGENTS_PICKER.formerMember}</span>}
    </ListBoxItem>
  )
}

function TeamItem({ line, search, chosen }: LineProps & { line: AgentLine & { kind: 'team' } }) {
  const { id, agents } = line.team
  const name = AGENTS_ASKED.team(line.team)
  const some = chosen > 0 && chosen < agents
  return (
    <ListBoxItem key={id} id={line.key} textValue={name} className="menu-item !font-semibold">
      <span className={`tick-box ${some ? 'some' : ''}`}>
        <Icon name={some ? 'minus' : 'check'} />
      </span>
      <span className="min-w-0 truncate">
        <Matched text={name} search={search} />
      </span>
      <span className="ml-auto text-xs font-normal whitespace-nowrap text-t3">
        {AGENTS_PICKER.of({ count: formatCount(chosen), total: formatCount(agents) })}
      </span>
    </ListBoxItem>
  )
}

import { NavLink } from 'react-router'
import { addressOf, alongParameters } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'

const PAGES = [
  { path: '/', name: 'Overview', icon: 'overview', shortcut: 'g o' },
  { path: '/intervals', name: 'Intervals', icon: 'clock', shortcut: 'g i' },
  { path: '/about', name: 'About', icon: 'info', shortcut: undefined },
] as const

/** The pages; the question goes along and which occupancy is meant, how a table was sorted or paged does not. `bottom`: the narrow screen's bar. */
export function MainNav({ bottom = false }: { bottom?: boolean }) {
  const { question, occupancy } = useQuestion()
  const search = addressOf(question, alongParameters(occupancy))
  return (
    <nav aria-label="Main" className={bottom ? 'bottom-nav' : 'main-nav ml-[14px] hidden gap-[2px] md:flex'}>
      {PAGES.map(({ path, name, icon, shortcut }) => (
        <NavLink key={path} to={{ pathname: path, search }} end data-shortcut={shortcut}>
          {bottom && <Icon name={icon} />}
          {name}
        </NavLink>
      ))}
    </nav>
  )
}

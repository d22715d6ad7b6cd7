import type { Comparison } from '@readyboard/contract'
import { useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { BY_THE_CLOCK } from '../words/by-the-clock.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { UI } from '../words/ui.ts'
import { CLOCK_PATH } from './clock-question.ts'
import { useCompared } from './use-compared.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./compare-picker.tsx')).ComparePicker)

/** Whether the range is compared with another (the switch), and with which (the list beside it). */
export function CompareFilter() {
  const { pathname } = useQuestion()
  const { on, toggle } = useCompareSwitch()
  const versus = useCompared()
  if (pathname === CLOCK_PATH)
    return (
      <button
        type="button"
        role="switch"
        aria-checked={false}
        aria-disabled="true"
        aria-label={UI.disabled({ choice: COMPARE_SWITCH.compare, why: BY_THE_CLOCK.notCompared })}
        className="pill compare-switch text-t3! shadow-none!"
        title={BY_THE_CLOCK.notCompared}
      >
        <span className="switch-track" />
        {COMPARE_SWITCH.compare}
      </button>
    )
  const words = versus ? COMPARE_SWITCH.comparing({ versus }) : COMPARE_SWITCH.compare
  return (
    <span className="joined">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        className="pill compare-switch"
        title={words}
        data-shortcut="c"
        onClick={toggle}
      >
        <span className="switch-track" />
        {COMPARE_SWITCH.compare}
      </button>
      <PopoverButton
        content={picker}
        className="pill"
        label={versus ? COMPARE_SWITCH.comparingWith({ versus }) : COMPARE_SWITCH.compareWith}
      >
        {versus && <span className="label hidden min-[1600px]:inline">{versus}</span>}
        <Icon name="chevron-down" small />
      </PopoverButton>
    </span>
  )
}

/** Where the switch has no place of its own: its key leads to the button behind which it is. */
export function CompareKey() {
  const { pathname } = useQuestion()
  const { toggle } = useCompareSwitch()
  if (pathname === CLOCK_PATH) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className="visually-hidden"
      data-shortcut="c"
      onFocus={({ currentTarget: { parentElement } }) =>
        parentElement?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
      }
      onClick={toggle}
    />
  )
}

/** Off and on again compares with the same as before. */
function useCompareSwitch(): { on: boolean; toggle: () => void } {
  const { question, ask } = useQuestion()
  const [last, setLast] = useState<Comparison>('previous')
  const { compare } = question
  const on = compare !== 'none'
  const toggle = () => {
    if (on) setLast(compare)
    ask({ compare: on ? 'none' : last })
  }
  return { on, toggle }
}

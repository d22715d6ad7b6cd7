import { COMPARISONS, type Comparison } from '@readyboard/contract'
import { daysBefore, isDaysBefore } from '@readyboard/timesheet'
import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { afterPaint } from '../ui/after-paint.ts'
import { formatCount } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { BY_THE_CLOCK } from '../words/by-the-clock.ts'
import { COMPARE_CHOICE } from '../words/compare-choice.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { plural } from '../words/plural.ts'
import { CLOCK_PATH } from './clock-question.ts'
import { useCompared } from './use-compared.ts'
import { useQuestion } from './use-question.ts'

type CompareListProps = {
  close?: () => void
  /** Whether it takes the focus when it opens. */
  focused?: boolean
}

/** What a range can be compared with; the one in force says which days that came to. */
export function CompareList({ close, focused = false }: CompareListProps) {
  const { pathname, question, ask } = useQuestion()
  const versus = useCompared()
  const { compare } = question
  const list = useRef<HTMLDivElement>(null)
  // Not by `autoFocus`, which at times leaves the focus on the list as a whole. The options come a moment after it.
  useEffect(() => {
    if (focused) void afterPaint().then(() => focusSelected(list.current))
  }, [focused])
  if (pathname === CLOCK_PATH) return <p className="px-[2px] text-t2">{BY_THE_CLOCK.notCompared}</p>
  return (
    <>
      <ListBox
        aria-label={COMPARE_SWITCH.compareWith}
        ref={list}
        className="outline-none"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[compare]}
        dependencies={[versus]}
        items={choicesFor(compare)}
        onSelectionChange={(keys) => {
          const chosen = COMPARISONS.find((comparison) => [...keys].includes(comparison))
          close?.()
          if (chosen && chosen !== compare) ask({ compare: chosen })
        }}
      >
        {({ id, name, does }) => (
          <ListBoxItem id={id} textValue={name} className="menu-item">
            {({ isSelected }) => (
              <>
                <span className="min-w-0">
                  {name}
                  <span className="block text-xs font-normal text-t3">{(isSelected && versus) || does}</span>
                </span>
                <span className="ml-auto w-[14px]">{isSelected && <Icon name="check" small />}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      <p className="mt-[6px] border-t border-line px-[10px] pt-2 pb-1 text-xs text-t3">{COMPARE_CHOICE.note}</p>
    </>
  )
}

/** What can be chosen, and what a link has chosen that nobody can. */
function choicesFor(compare: Comparison): { id: Comparison; name: string; does: string }[] {
  const choices = COMPARISONS.map((id) => ({ id, ...COMPARE_CHOICE.modes[id] }))
  if (!isDaysBefore(compare)) return choices
  const { name, does } = COMPARE_CHOICE.daysBefore
  const days = daysBefore(compare)
  const words = plural(days, { one: name.one, other: name.other({ count: formatCount(days) }) })
  return [...choices, { id: compare, name: words, does }]
}

function focusSelected(list: HTMLElement | null) {
  list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
}

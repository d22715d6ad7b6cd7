import type { ReactNode, UIEvent } from 'react'
import { Autocomplete, Input, ListBox, type ListBoxProps, SearchField } from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'

type SearchListProps<Item extends object> = Omit<ListBoxProps<Item>, 'children' | 'onScroll'> & {
  label: string
  placeholder: string
  search: string
  onSearch: (search: string) => void
  /** Hears how far the list is scrolled, to fetch what comes next. */
  onScroll?: (event: UIEvent<HTMLElement>) => void
  /** What stands between the field and the list. */
  header?: ReactNode
  children: (item: Item) => ReactNode
}

/** A search field with the list it searches: typing stays in the field while arrows walk the list. */
export function SearchList<Item extends object>(props: SearchListProps<Item>) {
  const { label, placeholder, search, onSearch, header, children, onScroll, ...list } = props
  return (
    <Autocomplete inputValue={search} onInputChange={onSearch}>
      <SearchField aria-label={placeholder} autoFocus className="text-field w-full">
        <Icon name="search" />
        <Input placeholder={placeholder} className="outline-none [&::-webkit-search-cancel-button]:hidden" />
      </SearchField>
      {header}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard; options are not in the tab order */}
      <div tabIndex={0} className="mt-[6px] max-h-[min(360px,50vh)] overflow-auto rounded-2" onScroll={onScroll}>
        <ListBox aria-label={label} className="outline-none" {...list}>
          {children}
        </ListBox>
      </div>
    </Autocomplete>
  )
}

/** A text with the first place that matches the search marked. */
export function Matched({ text, search }: { text: string; search: string }) {
  const at = search ? text.toLocaleLowerCase().indexOf(search.trim().toLocaleLowerCase()) : -1
  if (at < 0 || !search.trim()) return text
  const end = at + search.trim().length
  return (
    <span>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </span>
  )
}

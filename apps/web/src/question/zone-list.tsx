import { canonicalZone } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ListBoxItem } from 'react-aria-components'
import { sessionQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { ZONE_PICKER as WORDS } from '../words/zone-picker.ts'
import { loadNearEnd } from './load-near-end.ts'
import { Matched, SearchList } from './search-list.tsx'
import { useQuestion } from './use-question.ts'
import { describeZone, findZones, listZones, type Zone } from './zones.ts'

// Drawing all 420 at once can be felt.
const SHOWN_AT_FIRST = 50

/** Every zone by city, with how its clocks stand now; the one in force, the workspace's own, the viewer's and UTC come first. */
export function ZoneList({ close }: { close: () => void }) {
  const { question, ask } = useQuestion()
  const { data: session } = useQuery(sessionQuery)
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const home = session?.defaults.timeZone
  const current = canonicalZone(question.tz ?? home ?? 'UTC')
  const zones = useMemo(() => {
    const now = Date.now()
    const wanted = [current, home, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC']
    const near = new Set(wanted.filter((id) => id !== undefined).map(canonicalZone))
    return [...[...near].map((id) => describeZone(id, now)), ...listZones(now).filter(({ id }) => !near.has(id))]
  }, [current, home])
  const found = findZones(zones, search)
  const more = {
    hasNextPage: shown < found.length,
    isFetchingNextPage: false,
    fetchNextPage: () => setShown(shown + SHOWN_AT_FIRST),
  }
  return (
    <SearchList<Zone>
      label={WORDS.list}
      placeholder={WORDS.find}
      search={search}
      onSearch={(text) => {
        setSearch(text)
        setShown(SHOWN_AT_FIRST)
      }}
      items={found.slice(0, shown)}
      onScroll={loadNearEnd(more)}
      dependencies={[search]}
      selectionMode="single"
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        close()
        // Pressing the chosen one empties the selection: it stays chosen.
        const [key = current] = keys
        if (key !== current) ask({ tz: String(key) })
      }}
      renderEmptyState={() => <p className="p-[10px] text-t2">{WORDS.noMatch({ search })}</p>}
    >
      {(zone) => <ZoneItem zone={zone} search={search} />}
    </SearchList>
  )
}

function ZoneItem({ zone, search }: { zone: Zone; search: string }) {
  return (
    <ListBoxItem id={zone.id} textValue={zone.city} className="menu-item">
      {({ isSelected }) => (
        <>
          <span className="min-w-0 truncate">
            <Matched text={zone.city} search={search} />
            {zone.region && <span className="ml-[6px] text-xs font-normal text-t3">{zone.region}</span>}
          </span>
          <span className="ml-auto text-xs font-normal whitespace-nowrap text-t2">
            {zone.shortName} {zone.offset}
          </span>
          <span className="w-[14px]">{isSelected && <Icon name="check" small />}</span>
        </>
      )}
    </ListBoxItem>
  )
}

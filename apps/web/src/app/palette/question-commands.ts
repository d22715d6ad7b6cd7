import { COMPARISONS } from '@readyboard/contract'
import { INTERVALS, PRESETS } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reportQuery } from '../../api/report-query.ts'
import { OCCUPANCIES } from '../../occupancy/occupancies.ts'
import { CLOCK_PATH } from '../../question/clock-question.ts'
import { lengthOf, tooMany } from '../../question/intervals.ts'
import { OCCUPANCY_CHOICES, occupancyParameter } from '../../question/occupancy-choice.ts'
import { useQuestion } from '../../question/use-question.ts'
import { findZones, listZones } from '../../question/zones.ts'
import { COMPARE_CHOICE } from '../../words/compare-choice.ts'
import { INTERVAL_NAMES } from '../../words/interval-names.ts'
import { PALETTE_WORDS } from '../../words/palette.ts'
import { PRESET_WORDS } from '../../words/ranges.ts'
import type { CommandGroup } from './command.ts'
import { useAskAnywhere } from './use-reach.ts'

/** The ranges that have a name. */
export function useRangeCommands(): CommandGroup {
  const { question } = useQuestion()
  const ask = useAskAnywhere()
  return {
    id: 'ranges',
    commands: PRESETS.map((preset) => ({
      id: preset,
      name: PRESET_WORDS[preset],
      icon: 'calendar',
      more: PALETTE_WORDS.groups.ranges,
      current: question.period === preset,
      run: () => ask({ period: preset }),
    })),
  }
}

/** The intervals that the range has room for. */
export function useIntervalCommands(): CommandGroup {
  const { question } = useQuestion()
  const ask = useAskAnywhere()
  const { data: report } = useQuery({ ...reportQuery(question), enabled: false })
  return {
    id: 'intervals',
    commands: INTERVALS.flatMap((interval, index) => {
      if (report && tooMany(lengthOf(report.query), interval)) return []
      return [
        {
          id: interval,
          name: PALETTE_WORDS.by({ interval: INTERVAL_NAMES[interval].one }),
          icon: 'clock',
          more: `${INTERVAL_NAMES[interval].label} ${PALETTE_WORDS.groups.intervals}`,
          keys: [String(index + 1)],
          current: (question.interval ?? report?.query.interval) === interval,
          run: () => ask({ interval }),
        } as const,
      ]
    }),
  }
}

/** What the range can be compared with. */
export function useCompareCommands(): CommandGroup {
  const { question, pathname } = useQuestion()
  const ask = useAskAnywhere()
  const commands = COMPARISONS.map(
    (compare) =>
      ({
        id: compare,
        name: COMPARE_CHOICE.modes[compare].name,
        icon: 'columns',
        more: PALETTE_WORDS.groups.compare,
        note: COMPARE_CHOICE.modes[compare].does,
        current: question.compare === compare,
        run: () => ask({ compare }),
      }) as const,
  )
  return { id: 'compare', commands: pathname === CLOCK_PATH ? [] : commands, typedOnly: true }
}

/** Which occupancy is meant. */
export function useOccupancyCommands(): CommandGroup {
  const { occupancy, setTable } = useQuestion()
  return {
    id: 'occupancy',
    typedOnly: true,
    commands: OCCUPANCY_CHOICES.map((choice) => ({
      id: choice,
      name: PALETTE_WORDS.occupancy({ meaning: OCCUPANCIES[choice].words }),
      icon: 'info',
      note: OCCUPANCIES[choice].formula,
      current: occupancy === choice,
      run: () => setTable(occupancyParameter(choice)),
    })),
  }
}

const ZONES = 5

/** Cities and zones, once enough of a name is typed to tell them apart. */
export function useZoneCommands(typed: string): CommandGroup {
  const { question } = useQuestion()
  const ask = useAskAnywhere()
  const text = typed.trim()
  const found = useMemo(() => (text.length < 3 ? [] : findZones(listZones(Date.now()), text).slice(0, ZONES)), [text])
  return {
    id: 'zones',
    typedOnly: true,
    commands: found.map(({ id, city, region, offset, shortName }) => ({
      id,
      name: city,
      icon: 'clock',
      more: `${id} ${shortName} ${PALETTE_WORDS.groups.zones}`,
      note: [region, shortName, offset].filter(Boolean).join(' · '),
      current: question.tz === id,
      run: () => ask({ tz: id }),
    })),
  }
}

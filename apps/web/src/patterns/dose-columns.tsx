import type { DoseAnswer, DoseRow } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { AgentLink } from '../question/agent-link.tsx'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { formatCount, formatDuration, formatPercent, formatSeconds } from '../ui/format.ts'
import { Reason } from '../ui/reason.tsx'
import { PATTERNS } from '../words/patterns.ts'
import { BandBar } from './band-bar.tsx'
import { RunCell, runLength } from './run-cell.tsx'

type Totals = DoseAnswer['totals']
type Sums = Pick<DoseRow, 'occupiedSeconds' | 'availableSeconds' | 'over90Seconds' | 'over90Share' | 'occupancy'>

/** The columns of the dose; bars and runs are drawn beside the longest of all pages. */
export function doseColumns({ mostAvailableSeconds, longestRunSeconds }: Totals): DataColumn<DoseRow>[] {
  const { heads } = PATTERNS
  return [
    {
      id: 'displayName',
      header: heads.displayName,
      meta: { align: 'left', sort: 'displayName', className: 'agent' },
      cell: ({ row: { original } }) => (
        <AgentLink userId={original.userId}>
          <bdi>{original.displayName}</bdi>
        </AgentLink>
      ),
    },
    {
      id: 'bands',
      header: heads.bands,
      meta: { align: 'left', className: 'bands' },
      cell: ({ row: { original } }) => <BandBar row={original} ofSeconds={mostAvailableSeconds} />,
    },
    {
      id: 'availableSeconds',
      header: heads.availableSeconds,
      meta: { sort: 'availableSeconds' },
      cell: ({ row: { original } }) => formatDuration(original.availableSeconds),
    },
    {
      id: 'over90Seconds',
      header: heads.over90Seconds,
      meta: { sort: 'over90Seconds', className: 'strong' },
      cell: ({ row: { original } }) => formatDuration(original.over90Seconds),
    },
    {
      id: 'over90Share',
      header: heads.over90Share,
      meta: { sort: 'over90Share', className: 'quiet' },
      cell: ({ row: { original } }) => <ShareCell sums={original} first={false} />,
    },
    {
      id: 'longestRunSeconds',
      header: heads.longestRunSeconds,
      meta: { align: 'left', sort: 'longestRunSeconds' },
      cell: ({ row: { original } }) => <RunCell run={original.longestRun} longestSeconds={longestRunSeconds} />,
    },
    {
      id: 'occupancy',
      header: heads.occupancy,
      meta: { sort: 'occupancy' },
      cell: ({ row: { original } }) => <OccupancyValue sums={original} first={false} />,
    },
  ]
}

/** The first row: sums over all pages. */
export function doseTotals(totals: Totals): Record<string, ReactNode> {
  const { agents, longestRunSeconds } = totals
  return {
    displayName: agents === 1 ? PATTERNS.oneAgent : PATTERNS.allAgents({ count: formatCount(agents) }),
    bands: <BandBar row={totals} ofSeconds={totals.availableSeconds} />,
    availableSeconds: formatDuration(totals.availableSeconds),
    over90Seconds: formatDuration(totals.over90Seconds),
    over90Share: <ShareCell sums={totals} first />,
    longestRunSeconds:
      longestRunSeconds > 0 ? (
        <span className="run-cell">
          <b>{runLength(longestRunSeconds)}</b>
          <span>{PATTERNS.longestOf}</span>
        </span>
      ) : (
        PATTERNS.noRun
      ),
    occupancy: <OccupancyValue sums={totals} first />,
  }
}

type CellProps = { sums: Sums; first: boolean }

/** Each ratio tells its sum. */
function ShareCell({ sums: { over90Seconds, availableSeconds, over90Share }, first }: CellProps) {
  const value = formatPercent(over90Share)
  if (over90Share === null) return value
  const sum = PATTERNS.ratioSum({ part: formatSeconds(over90Seconds), whole: formatSeconds(availableSeconds), value })
  return (
    <Reason reason={`${PATTERNS.shareReason}\n${sum}`} stop={first}>
      {value}
    </Reason>
  )
}

function OccupancyValue({ sums: { occupiedSeconds, availableSeconds, occupancy }, first }: CellProps) {
  const value = formatPercent(occupancy)
  if (occupancy === null) return value
  const sum = PATTERNS.ratioSum({ part: formatSeconds(occupiedSeconds), whole: formatSeconds(availableSeconds), value })
  return (
    <Reason reason={`${PATTERNS.occupancyReason}\n${sum}`} stop={first}>
      {value}
    </Reason>
  )
}

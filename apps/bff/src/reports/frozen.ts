import type { AgentsAnswer, Coverage, PartState, TimeSheetReport } from '@readyboard/contract'

/** A report as it is kept: what was on its way is missing for good, and nothing is waited for any more. */
export function frozenReport(report: TimeSheetReport): TimeSheetReport {
  const { previous } = report
  return {
    ...report,
    coverage: frozenCoverage(report.coverage),
    series: frozenStates(report.series),
    previous: previous && {
      ...previous,
      coverage: frozenCoverage(previous.coverage),
      series: frozenStates(previous.series),
    },
  }
}

/** The table of agents as it is kept. */
export function frozenAgents(answer: AgentsAnswer): AgentsAnswer {
  const { compared } = answer
  return {
    ...answer,
    coverage: frozenCoverage(answer.coverage),
    ...(compared && { compared: { ...compared, coverage: frozenCoverage(compared.coverage) } }),
  }
}

function frozenCoverage(coverage: Coverage): Coverage {
  return {
    ...coverage,
    state: coverage.state === 'complete' ? 'complete' : 'partial',
    parts: frozenStates(coverage.parts),
    fetch: null,
    problem: null,
  }
}

function frozenStates<Part extends { state: PartState }>(parts: readonly Part[]): Part[] {
  return parts.map((part) => (part.state === 'fetching' ? { ...part, state: 'missing' } : part))
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { exportPreviewQuery } from '../api/export-file.ts'
import { reportQuery } from '../api/report-query.ts'
import { useQuestion } from '../question/use-question.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { EXPORT } from '../words/export.ts'
import { chartOnPage } from './chart-on-page.ts'
import { DownloadLine } from './download-line.tsx'
import { ExportFacts } from './export-facts.tsx'
import { ExportOptions } from './export-options.tsx'
import { FormatChoice } from './format-choice.tsx'
import { imageFoot } from './image-foot.ts'
import { forgetOutcome } from './running-download.ts'
import { useExportChoice } from './use-export-choice.ts'
import { useFilters } from './use-filters.ts'
import './export.css'

/** Saves what is asked as a file: on the left the choice, on the right what will be in it. */
export function ExportMenu({ triggerRef, close }: PopoverContentProps) {
  const { question } = useQuestion()
  const choice = useExportChoice()
  const { data: report = null } = useQuery(reportQuery(question))
  const preview = useQuery({
    ...exportPreviewQuery(question, choice.chosen, report?.coverage.version ?? ''),
    enabled: choice.view !== null,
  })
  // It may be drawn after the menu was opened.
  const chart = chartOnPage()
  const filters = useFilters(report)
  const foot = report ? imageFoot(report, filters) : []
  const shown = { choice, report, chart, preview: preview.data ?? null, error: preview.error, filters, foot }
  // What came of a download is said once; the download itself goes on without the menu.
  useEffect(() => forgetOutcome, [])
  return (
    <PopoverSurface triggerRef={triggerRef} close={close} label={EXPORT.label} className="export-popover">
      <div className="export-menu">
        <div className="export-choice">
          <h3 className="export-label">{EXPORT.allRows}</h3>
          <FormatChoice {...shown} />
          <ExportOptions {...shown} />
          <DownloadLine {...shown} question={question} />
        </div>
        <ExportFacts {...shown} pinned={question.pinned != null} />
      </div>
    </PopoverSurface>
  )
}

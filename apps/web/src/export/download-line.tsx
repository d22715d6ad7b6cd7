import type { Question } from '@readyboard/contract'
import { asOfWords } from '../coverage/coverage-words.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { resolvedDays } from '../question/range-words.ts'
import { Button } from '../ui/button.tsx'
import { zoneCity } from '../ui/wall-clock.ts'
import { EXPORT } from '../words/export.ts'
import { coverageWords } from './export-facts.tsx'
import { estimatedBytes, sizeWords } from './file-size.ts'
import { rowsWords } from './format-choice.tsx'
import { imageName } from './image-name.ts'
import type { Shown } from './shown.ts'
import { rowsFile, useDownload } from './use-download.ts'

/** The button that saves the file, and how it goes. */
export function DownloadLine(props: Shown & { question: Question }) {
  const { choice, preview, error, question } = props
  const { download, save, stop } = useDownload()
  const queue = useQueueName()
  const { view } = choice
  const format = EXPORT.formats[choice.format]
  const words =
    view && preview ? EXPORT.downloadRows({ format, rows: rowsWords(preview.allRows) }) : EXPORT.download({ format })
  const able = view !== null ? error === null : props.report !== null && props.chart !== null
  const onClick = () => {
    if (!able) return
    void save(view !== null ? rowsFile(question, view) : () => chartFile(props, queue))
  }
  if (download.state === 'running') {
    const whole = view && preview ? estimatedBytes(view.format, preview) : null
    return <Progress name={download.name} bytes={download.bytes} whole={whole} stop={stop} />
  }
  return (
    <div className="export-download">
      <Button kind="primary" className="w-full" aria-disabled={!able || undefined} onClick={onClick}>
        {words}
      </Button>
      <p
        role="status"
        className={download.state === 'ended' ? `mt-2 text-xs ${download.well ? 'text-t2' : 'text-danger'}` : ''}
      >
        {download.state === 'ended' && download.words}
      </p>
    </div>
  )
}

type ProgressProps = { name: string; bytes: number; whole: number | null; stop: () => void }

function Progress({ name, bytes, whole, stop }: ProgressProps) {
  const done = whole === null ? null : Math.min(0.99, bytes / whole)
  const words = whole === null ? sizeWords(bytes) : EXPORT.progress({ done: sizeWords(bytes), whole: sizeWords(whole) })
  return (
    <div className="export-download">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <div className="truncate text-xs text-t2">{EXPORT.saving({ name })}</div>
          <progress
            className="export-progress"
            aria-label={EXPORT.saving({ name })}
            aria-valuetext={words}
            {...(done !== null && { value: done })}
            max={1}
          />
          <div className="text-xs text-t3">{words}</div>
        </div>
        <Button icon="stop" onClick={stop}>
          {EXPORT.stop}
        </Button>
      </div>
    </div>
  )
}

async function chartFile({ choice, chart, report }: Shown, queue: string) {
  if (chart === null || report === null) throw new Error('there is no chart')
  const { chartImage } = await import('./chart-image.ts')
  const { query, coverage } = report
  const range = resolvedDays({ ...query, range: null })
  const asOf = coverage.asOf ? asOfWords(coverage.asOf, query.tz, Date.now()) : '–'
  const foot = [
    EXPORT.chartFoot({ filters: queue, range, zone: zoneCity(query.tz) }),
    EXPORT.chartAsOf({ asOf, coverage: coverageWords(report) }),
  ]
  const blob = await chartImage(chart, { foot, theme: choice.theme, format: choice.format === 'svg' ? 'svg' : 'png' })
  return { blob, name: imageName(report, choice.format) }
}

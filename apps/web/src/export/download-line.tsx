import type { Question } from '@readyboard/contract'
import { Button } from '../ui/button.tsx'
import { EXPORT } from '../words/export.ts'
import { estimatedBytes, sizeWords } from './file-size.ts'
import { rowsWords } from './format-choice.tsx'
import { imageName } from './image-name.ts'
import { type Download, useDownload } from './running-download.ts'
import { rowsFile, saveFile, stopSaving } from './save-file.ts'
import type { Shown } from './shown.ts'

/** The button that saves the file, and how it goes. */
export function DownloadLine(props: Shown & { question: Question }) {
  const { choice, report, chart, preview, error, question } = props
  const download = useDownload()
  const { view } = choice
  const format = EXPORT.formats[choice.format]
  const words =
    view && preview ? EXPORT.downloadRows({ format, rows: rowsWords(preview.allRows) }) : EXPORT.download({ format })
  const able = view !== null ? error === null : report !== null && chart !== null
  const onClick = () => {
    if (!able) return
    const whole = view && preview ? estimatedBytes(view.format, preview) : null
    const make = view !== null ? rowsFile(question, view) : () => chartFile(props)
    const name = view === null && report ? imageName(report, choice.format) : (preview?.name ?? format)
    void saveFile(make, { name, whole })
  }
  return (
    <div className="export-download">
      {download.state === 'running' ? (
        <Progress {...download} />
      ) : (
        <Button kind="primary" className="w-full" aria-disabled={!able || undefined} onClick={onClick}>
          {words}
        </Button>
      )}
      <p role="status" className={download.state === 'ended' ? outcomeStyle(download.well) : 'visually-hidden'}>
        {download.spoken}
      </p>
    </div>
  )
}

const outcomeStyle = (well: boolean) => `mt-2 text-xs ${well ? 'text-t2' : 'text-danger'}`

function Progress({ name, bytes, whole, share }: Extract<Download, { state: 'running' }>) {
  const words = whole === null ? sizeWords(bytes) : EXPORT.progress({ done: sizeWords(bytes), whole: sizeWords(whole) })
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <div className="truncate text-xs text-t2">{EXPORT.saving({ name })}</div>
        <progress
          className="export-progress"
          aria-label={EXPORT.saving({ name })}
          aria-valuetext={words}
          {...(share !== null && { value: share })}
          max={1}
        />
        <div className="text-xs text-t3">{words}</div>
      </div>
      <Button icon="stop" onClick={stopSaving}>
        {EXPORT.stop}
      </Button>
    </div>
  )
}

async function chartFile({ choice, chart, report, foot }: Shown) {
  if (chart === null || report === null) throw new Error('there is no chart')
  const { chartImage } = await import('./chart-image.ts')
  const blob = await chartImage(chart, { foot, theme: choice.theme, format: choice.format === 'svg' ? 'svg' : 'png' })
  return { blob, name: imageName(report, choice.format) }
}

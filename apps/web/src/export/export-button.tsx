import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { EXPORT_BAR } from '../words/export-bar.ts'
import { type Download, useDownload } from './running-download.ts'

const menu = lazyContent(async () => (await import('./export-menu.tsx')).ExportMenu)

/**
 * Opens the menu that saves what is asked as a file, and shows how that goes when the menu is closed. The narrow
 * screen's bar has room for the icon alone.
 */
export function ExportButton({ iconOnly = false }: { iconOnly?: boolean }) {
  const download = useDownload()
  return (
    <>
      <PopoverButton
        content={menu}
        className={iconOnly ? 'icon-button' : 'button secondary max-xl:w-8 max-xl:p-0'}
        label={nameOf(download)}
        title={EXPORT_BAR.exportTitle}
        shortcut="e"
      >
        <Mark {...download} />
        {!iconOnly && <span className="hidden xl:inline">{EXPORT_BAR.export}</span>}
      </PopoverButton>
      {download.state !== 'none' && (
        <span role="status" className="visually-hidden">
          {download.spoken}
        </span>
      )}
    </>
  )
}

function nameOf(download: Download): string {
  if (download.state === 'running') return EXPORT_BAR.saving
  return hasFailed(download) ? EXPORT_BAR.notSaved : EXPORT_BAR.export
}

const hasFailed = (download: Download) => download.state === 'ended' && !download.well

/** How far the file is, as a ring that closes. */
function Mark(download: Download) {
  if (download.state !== 'running') return <Icon name={hasFailed(download) ? 'alert' : 'download'} />
  const dash = `${download.share ?? 0.1} 1`
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" opacity="0.3" />
      <circle cx="8" cy="8" r="6" pathLength="1" strokeDasharray={dash} transform="rotate(-90 8 8)" />
    </svg>
  )
}

import { EXPORT_TABLES, SEPARATORS } from '@readyboard/contract'
import { formatCount } from '../ui/format.ts'
import { Segmented } from '../ui/segmented.tsx'
import { Switch } from '../ui/switch.tsx'
import { EXPORT } from '../words/export.ts'
import type { Shown } from './shown.ts'

/** What a file shall hold and how it is written; only what the chosen format knows. */
export function ExportOptions({ choice, preview }: Shown) {
  if (choice.view === null) return <ImageOptions choice={choice} />
  const { table, format } = choice
  const ofIntervals = table === 'intervals'
  return (
    <div className="export-options">
      <Row label={EXPORT.table}>
        <Segmented
          small
          label={EXPORT.table}
          segments={EXPORT_TABLES.map((value) => ({ value, label: EXPORT.tables[value] }))}
          value={table}
          onChange={choice.setTable}
        />
      </Row>
      <Row count={preview?.offlineRows ?? null}>
        <Switch on={choice.offline} onChange={choice.setOffline}>
          {EXPORT.offline}
        </Switch>
      </Row>
      <Row count={ofIntervals ? (preview?.inconsistentRows ?? null) : null}>
        <Switch on={choice.onlyOff && ofIntervals} onChange={(on) => ofIntervals && choice.setOnlyOff(on)}>
          <span className={ofIntervals ? '' : 'text-t3'} title={ofIntervals ? undefined : EXPORT.onlyOffNeedsIntervals}>
            {EXPORT.onlyOff}
          </span>
        </Switch>
      </Row>
      <Row>
        <Switch on={choice.header} onChange={choice.setHeader}>
          {EXPORT.header}
        </Switch>
      </Row>
      {format === 'csv' && (
        <Row label={EXPORT.separator}>
          <Segmented
            small
            label={EXPORT.separator}
            segments={SEPARATORS.map((value) => ({ value, label: EXPORT.separators[value] }))}
            value={choice.separator}
            onChange={choice.setSeparator}
          />
        </Row>
      )}
    </div>
  )
}

function ImageOptions({ choice }: Pick<Shown, 'choice'>) {
  return (
    <div className="export-options">
      <Row label={EXPORT.theme}>
        <Segmented
          small
          label={EXPORT.theme}
          segments={(['light', 'dark'] as const).map((value) => ({ value, label: EXPORT.themes[value] }))}
          value={choice.theme}
          onChange={choice.setTheme}
        />
      </Row>
    </div>
  )
}

type RowProps = { label?: string; count?: number | null; children: React.ReactNode }

function Row({ label, count = null, children }: RowProps) {
  return (
    <div className="export-option">
      {label && <span aria-hidden="true">{label}</span>}
      {children}
      {count !== null && <span className="text-t3">{formatCount(count)}</span>}
    </div>
  )
}

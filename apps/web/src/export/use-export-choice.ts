import { ANY_EXPORT, type ExportFormat, type ExportTable, type ExportView, type Separator } from '@readyboard/contract'
import { useState } from 'react'
import { agentOfPath } from '../question/agent-path.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { type Theme, useTheme } from '../ui/theme.ts'

export const FORMATS = ['csv', 'xlsx', 'json', 'png', 'svg'] as const
export type Format = (typeof FORMATS)[number]

const isFile = (format: Format): format is ExportFormat => format !== 'png' && format !== 'svg'

/** What somebody chose in the menu. `view` is null where an image was chosen. */
export function useExportChoice() {
  const { pathname } = useQuestion()
  const view = useView()
  const search = view.get('search')?.trim() ?? ''
  const shown = useTheme().theme
  const [format, setFormat] = useState<Format>('csv')
  const [table, setTable] = useState<ExportTable>(pathname === '/agents' ? 'agents' : 'intervals')
  const [offline, setOffline] = useState(true)
  const [onlyOff, setOnlyOff] = useState(view.get('only') === 'inconsistent')
  const [header, setHeader] = useState(true)
  const [separator, setSeparator] = useState<Separator>('comma')
  const [theme, setTheme] = useState<Theme>(shown)
  const chosen: ExportView = {
    ...ANY_EXPORT,
    ...{ table, offline, header },
    format: isFile(format) ? format : 'csv',
    sort: table === 'agents' ? 'displayName' : 'start',
    search: agentOfPath(pathname) === null ? search : '',
    only: onlyOff && table === 'intervals' ? 'inconsistent' : null,
    separator: format === 'csv' ? separator : 'comma',
  }
  return {
    ...{ format, setFormat, table, setTable, offline, setOffline, onlyOff, setOnlyOff, header, setHeader },
    ...{ separator, setSeparator, theme, setTheme, chosen, view: isFile(format) ? chosen : null },
  }
}

export type ExportChoice = ReturnType<typeof useExportChoice>

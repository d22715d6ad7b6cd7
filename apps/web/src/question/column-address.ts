import type { ParameterProblem } from '@readyboard/contract'
import type { ColumnChoice } from '../ui/data-table/column-choice.ts'
import { boundedWidth, MAX_WIDTH, MIN_WIDTH } from '../ui/data-table/width-bounds.ts'

/** What an address calls the columns of all tables: `columns=on.oc.rd`, `widths=na-180.on-96`. Never give one a new meaning. */
const CODES: Readonly<Record<string, string>> = {
  start: 'st',
  displayName: 'na',
  split: 'sp',
  onlineSeconds: 'on',
  occupiedSeconds: 'oc',
  readySeconds: 'rd',
  notReadySeconds: 'nr',
  offlineSeconds: 'of',
  occupancy: 'oy',
  compared: 'cp',
  inboundCalls: 'in',
  inboundCallSeconds: 'it',
  outboundCalls: 'ou',
  outboundCallSeconds: 'ot',
  averageInboundTalkSeconds: 'at',
  averageWrapUpSeconds: 'aw',
  averageVideoTalkSeconds: 'av',
  availabilityRate: 'ar',
  notReadyRate: 'nn',
  occupiedShare: 'os',
  readyShare: 'rs',
  notReadyShare: 'ns',
  zoomOccupiedPercentage: 'zo',
  zoomReadyPercentage: 'zr',
  zoomNotReadyPercentage: 'zn',
  inconsistentRows: 'ir',
  check: 'ck',
}
const IDS = new Map(Object.entries(CODES).map(([id, code]) => [code, id]))

/** What an address, or what this browser keeps, says of columns. Parts that cannot be read are left out, and noted. */
export function readColumns(search: URLSearchParams): { choice: ColumnChoice; notes: ParameterProblem[] } {
  const notes: ParameterProblem[] = []
  const left = (parameter: string, part: string) => notes.push({ parameter, detail: `is ${JSON.stringify(part)}` })
  const order: string[] = []
  for (const code of parts(search, 'columns')) {
    const id = IDS.get(code)
    if (id === undefined) left('columns', code)
    else if (!order.includes(id)) order.push(id)
  }
  const widths: Record<string, number> = {}
  for (const part of parts(search, 'widths')) {
    const [, code = '', pixels = ''] = /^([a-z]{2})-(\d{1,4})$/.exec(part) ?? []
    const id = IDS.get(code)
    const width = Number(pixels)
    if (id === undefined || width < MIN_WIDTH || width > MAX_WIDTH) left('widths', part)
    else widths[id] = boundedWidth(width)
  }
  return { choice: { order: order.length > 0 ? order : null, widths }, notes }
}

/** How columns are written; what is as usual is not. */
export function columnParameters({ order, widths }: ColumnChoice): { columns: string | null; widths: string | null } {
  const sizes = Object.entries(widths).map(([id, width]) => `${CODES[id]}-${width}`)
  return { columns: order?.map((id) => CODES[id]).join('.') || null, widths: sizes.join('.') || null }
}

/** Whether an address says anything of columns at all: then it decides, and what this browser keeps does not. */
export const saysColumns = (search: URLSearchParams) => search.has('columns') || search.has('widths')

function parts(search: URLSearchParams, key: string): string[] {
  return search.getAll(key).flatMap((text) => text.split('.').filter(Boolean))
}

import { escapeXml } from './xlsx-cell.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const XLSX_TYPE = `${SPREADSHEET}.sheet`

/** The small parts of a workbook around its sheets (ECMA-376 12.3), each with its place in the package. */
export function workbookParts(sheets: readonly string[]): { path: string; xml: string }[] {
  const numbers = sheets.map((_, index) => index + 1)
  const overrides = numbers.map((n) => override(`xl/worksheets/sheet${n}.xml`, 'worksheet'))
  const named = sheets.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const styles = sheets.length + 1
  const links = numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`))
  return [
    {
      path: '[Content_Types].xml',
      xml: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${overrides.join('')}</Types>`,
    },
    {
      path: '_rels/.rels',
      xml: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      xml: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}${relation(styles, 'styles', 'styles.xml')}</Relationships>`,
    },
    { path: 'xl/styles.xml', xml: STYLES_XML },
  ]
}

const override = (path: string, kind: string) =>
  `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${kind}+xml"/>`

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`

const format = (numFmt: number, font = 0, fill = 0) =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"/>`

// In the order of STYLE. 9 and 49 are Excel's own `0%` and `@`.
const FORMATS = [
  format(0),
  format(49, 1, 2),
  format(49, 1),
  format(164),
  format(165),
  format(166),
  format(9),
  format(3),
  format(49),
]

const STYLES_XML = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0F2F5"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`

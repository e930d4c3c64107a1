import type { Edition } from '../../../editions/edition.ts'
import { translate } from '../../../i18n/translate.ts'
import type { Exporter } from '../exporter.ts'
import { tableRows } from '../table-rows.ts'
import { element, escapeXml, xmlDeclaration } from '../xml.ts'
import { zip } from '../zip.ts'

/** The list of corrections as a spreadsheet: head row frozen, texts as texts. */
export const xlsxExporter: Exporter = { id: 'xlsx', extension: 'xlsx', isList: true, write: writeXlsx }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const typePrefix = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
/** Characters: number, place, original, correction, kind, reason, who. */
const widths = [6, 44, 30, 30, 12, 22, 14]
/** What one cell may hold. */
const longestCell = 32_767

function writeXlsx(edition: Edition): Uint8Array<ArrayBuffer> {
  const sheetName = translate(edition.profile.language, 'editions.errata.sheet')
  return zip([
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook(sheetName) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(tableRows(edition)) },
  ])
}

function contentTypes(): string {
  const override = (part: string, type: string) =>
    element('Override', { PartName: part, ContentType: `${typePrefix}${type}+xml` })
  return (
    xmlDeclaration +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }) +
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        override('/xl/workbook.xml', 'sheet.main') +
        override('/xl/worksheets/sheet1.xml', 'worksheet') +
        override('/xl/styles.xml', 'styles'),
    )
  )
}

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const links = parts.map(([type, target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: `${relations}/${type}`, Target: target }),
  )
  return xmlDeclaration + element('Relationships', { xmlns: packageRelations }, links.join(''))
}

function workbook(sheetName: string): string {
  const sheets = element('sheets', {}, element('sheet', { name: sheetName, sheetId: 1, 'r:id': 'rId1' }))
  return xmlDeclaration + element('workbook', { xmlns: main, 'xmlns:r': relations }, sheets)
}

const font = (content: string) => element('font', {}, `${content}<sz val="11"/><name val="宋体"/><charset val="134"/>`)
const wrapped = '<alignment vertical="top" wrapText="1"/>'
const styles =
  xmlDeclaration +
  element(
    'styleSheet',
    { xmlns: main },
    element('fonts', { count: 2 }, font('') + font('<b/>')) +
      element(
        'fills',
        { count: 3 },
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F0E8"/></patternFill></fill>',
      ) +
      element('borders', { count: 1 }, '<border><left/><right/><top/><bottom/><diagonal/></border>') +
      element('cellStyleXfs', { count: 1 }, '<xf/>') +
      element(
        'cellXfs',
        { count: 3 },
        `<xf/><xf applyAlignment="1">${wrapped}</xf><xf applyAlignment="1" applyFill="1" applyFont="1" fillId="2" fontId="1">${wrapped}</xf>`,
      ),
  )

function sheet(rows: readonly (readonly string[])[]): string {
  const columns = widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  )
  const view = element(
    'sheetView',
    { workbookViewId: 0 },
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  )
  const data = rows.map((row, index) =>
    element('row', { r: index + 1 }, row.map((text, column) => cell(text, { row: index, column })).join('')),
  )
  return (
    xmlDeclaration +
    element(
      'worksheet',
      { xmlns: main },
      element('sheetViews', {}, view) +
        element('cols', {}, columns.join('')) +
        element('sheetData', {}, data.join('\n')),
    )
  )
}

function cell(text: string, { row, column }: { row: number; column: number }): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`
  if (column === 0 && row > 0) return element('c', { r: place, s: 1 }, element('v', {}, text))
  const content = `<is><t xml:space="preserve">${escapeXml(text.slice(0, longestCell))}</t></is>`
  return element('c', { r: place, s: row === 0 ? 2 : 1, t: 'inlineStr' }, content)
}

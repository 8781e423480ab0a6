/** Makes real .docx and .xlsx files for tests: sound ones from plain rows, and packages from raw parts. */

import { CFB } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strToU8, type Zippable, zipSync } from 'fflate'

export interface MergedCell {
  readonly text: string
  /** Columns the cell covers. */
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}

export type WordTestCell = string | MergedCell
export interface WordTestTable {
  readonly rows: readonly (readonly WordTestCell[])[]
}
/** A paragraph, a table of rows, or raw XML after '<'. */
export type WordTestBlock = string | WordTestTable

const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** One paragraph per line. */
export const wordParagraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('')

function cellXml(cell: WordTestCell): string {
  const { text, span = 1, merge } = typeof cell === 'string' ? { text: cell } : cell
  const properties = `<w:gridSpan w:val="${span}"/>${merge ? `<w:vMerge w:val="${merge}"/>` : ''}`
  const content = text.startsWith('<') ? text : wordParagraphs(text)
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

const tableXml = ({ rows }: WordTestTable): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`

const blockXml = (block: WordTestBlock): string => {
  if (typeof block !== 'string') return tableXml(block)
  return block.startsWith('<') ? block : wordParagraphs(block)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A package of raw parts, with the content types and the relationship to its main part. */
export function packageFile(main: string, parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const type = main.startsWith('word/')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  const all: Zippable = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${main}"/></Relationships>`,
    ),
  }
  for (const [name, part] of Object.entries(parts))
    all[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(all)
}

/** A Word document of paragraphs and tables; `parts` adds or replaces raw parts. */
export const wordFile = (
  blocks: readonly WordTestBlock[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  packageFile('word/document.xml', {
    'word/document.xml': `${declaration}<w:document ${wordNamespaces}><w:body>${blocks.map(blockXml).join('')}</w:body></w:document>`,
    ...parts,
  })

/** A workbook of one sheet given as raw XML: rows, and what follows the rows. */
export const rawWorkbook = (
  rows: string,
  after = '',
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  packageFile('xl/workbook.xml', {
    'xl/workbook.xml': `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...parts,
  })

export interface TestSheet {
  readonly name: string
  readonly rows: readonly (readonly ExcelJS.CellValue[])[]
  readonly merges?: readonly string[]
  /** Number formats by cell. */
  readonly formats?: Readonly<Record<string, string>>
  readonly hidden?: boolean
}

/** A workbook as a person would save it. */
export async function workbookFile(sheets: readonly TestSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const { name, rows, merges = [], formats = {}, hidden } of sheets) {
    const sheet = book.addWorksheet(name, hidden ? { state: 'hidden' } : {})
    for (const row of rows) sheet.addRow(row)
    for (const area of merges) sheet.mergeCells(area)
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A compound file of streams by their paths, as programs before 2007 and WPS save. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [path, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, bytes)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}

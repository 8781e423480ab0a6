/** An example table as a workbook: one sheet a part. */

import ExcelJS from 'exceljs'
import { exampleMark, type Part } from './table.ts'

const thin = { style: 'thin' } as const

function addSheet(
  workbook: ExcelJS.Workbook,
  title: string,
  { title: name, heads, widths, rows, note }: Part,
) {
  const sheet = workbook.addWorksheet(name, {
    headerFooter: { oddHeader: exampleMark },
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = widths.map((width) => ({ width }))
  const merged = (texts: readonly (string | number | null)[]) => {
    const row = sheet.addRow(texts.map((text) => text ?? ''))
    sheet.mergeCells(row.number, 1, row.number, widths.length)
    return row
  }
  merged([`${title}（${exampleMark}）`]).font = { bold: true, size: 14 }
  for (const head of heads) sheet.addRow([...head]).font = { bold: true }
  for (const row of rows) {
    if (row.length === 1) merged(row).font = { bold: true }
    else sheet.addRow([...row])
  }
  if (note) merged([note])
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      cell.alignment = { wrapText: true, vertical: 'middle' }
    })
  })
}

/** The file's bytes. */
export async function workbookFile({
  title,
  parts,
}: {
  title: string
  parts: readonly Part[]
}): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = exampleMark
  for (const part of parts) addSheet(workbook, title, part)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

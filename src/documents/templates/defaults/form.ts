/** Shipped starting points for a superior's form: a table for each kind of item, as Word and as Excel. */

import type { FileChild, ISectionOptions } from 'docx'
import ExcelJS from 'exceljs'
import {
  fieldNames,
  groupNames,
  type ItemGroup,
  keyNames,
  type RowField,
} from '#domain/templates/key-names.ts'
import { pageSection } from '../../official-format/pages.ts'
import { paragraph } from '../../official-format/paragraphs.ts'
import { run } from '../../official-format/text.ts'
import { workbookFile } from '../../packages/workbook-file.ts'
import { columnTable } from '../column-table.ts'
import { placeholder } from './report.ts'

/** Columns of each table and their share of its width. */
const columns: Readonly<Record<Exclude<ItemGroup, 'items'>, readonly (readonly [RowField, number])[]>> = {
  indicators: [
    ...([
      ['no', 1],
      ['name', 4],
      ['unit', 2],
      ['nature', 2],
      ['base', 2],
      ['target', 3],
    ] as const),
    ...([
      ['latest', 2],
      ['latestPeriod', 2],
      ['word', 2],
      ['lead', 4],
    ] as const),
  ],
  tasks: [
    ['no', 1],
    ['name', 7],
    ['field', 3],
    ['word', 2],
    ['lead', 4],
    ['support', 4],
  ],
  projects: [
    ...([
      ['no', 1],
      ['name', 4],
      ['content', 6],
      ['years', 2],
      ['investment', 2],
      ['investmentUnit', 2],
    ] as const),
    ...([
      ['latest', 2],
      ['word', 2],
      ['lead', 4],
    ] as const),
  ],
}
const groups = ['indicators', 'tasks', 'projects'] as const

const keyOf = (group: ItemGroup, field: RowField): string => `{{${groupNames[group]}.${fieldNames[field]}}}`
/** 单位：填报单位, and the day up to which it speaks. */
const facts = `${keyNames.unit}：${placeholder('unit')}　　${keyNames.cutoff}：${placeholder('cutoff')}　　${keyNames.date}：${placeholder('date')}`

export const formSections = (): ISectionOptions[] => [
  pageSection({
    children: [
      paragraph('title', placeholder('title.lines')),
      paragraph('tableMeta', facts),
      ...groups.flatMap((group) => tableOf(group)),
    ],
    isTurned: true,
    isNumbered: true,
    mark: null,
  }),
]

const tableOf = (group: (typeof groups)[number]): FileChild[] => [
  paragraph('annexTitle', groupNames[group]),
  columnTable(
    columns[group].map(([field, share]) => ({ label: fieldNames[field], share })),
    [columns[group].map(([field]) => [run(keyOf(group, field))])],
  ),
  paragraph('plain', ''),
]

const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

/** Bytes of the workbook: one sheet for each kind of item. */
export async function formWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = new Date(Date.UTC(1980, 0, 1))
  book.modified = book.created
  for (const group of groups) addSheet(book, group)
  return workbookFile(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, group: (typeof groups)[number]): void {
  const of = columns[group]
  const sheet = book.addWorksheet(groupNames[group], {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    },
    headerFooter: { oddFooter: '第&P页，共&N页' },
    views: [{ state: 'frozen', ySplit: 3 }],
  })
  sheet.columns = of.map(([, share]) => ({ width: 4 + share * 4 }))
  sheet.addRow([placeholder('title')])
  sheet.addRow([facts])
  sheet.addRow(of.map(([field]) => fieldNames[field]))
  sheet.addRow(of.map(([field]) => keyOf(group, field)))
  for (const row of [1, 2]) sheet.mergeCells(row, 1, row, of.length)
  sheet.getRow(1).height = 36
  sheet.getRow(1).font = { name: '方正小标宋简体', size: 18 }
  sheet.getRow(1).alignment = { horizontal: 'center', vertical: 'middle' }
  for (const row of [3, 4])
    sheet.getRow(row).eachCell((cell) => {
      cell.border = border
      cell.alignment = { vertical: 'middle', wrapText: true, ...(row === 3 ? { horizontal: 'center' } : {}) }
      cell.font = { name: row === 3 ? '黑体' : '仿宋_GB2312', size: 11 }
    })
}

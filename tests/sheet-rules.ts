/** What Excel requires of a .xlsx, told as a list of faults: names, validations, conditions, merged cells. */

import { doubles, idsOf, named, orderFaults, packageFaults, readPackage, treeOf } from './package-rules.ts'
import { sheetOrders } from './schema-orders.ts'

/** Longest list a data validation may hold in itself (ECMA-376 part 1, 18.3.1.32, as Excel enforces it). */
const longestList = 255

/** Faults of a .xlsx; [] for a sound one. */
export function sheetFaults(bytes: Uint8Array): string[] {
  const { texts, binary } = readPackage(bytes)
  const book = treeOf(texts['xl/workbook.xml'] ?? '')
  const sheets = named(book, 'sheet')
  const names = idsOf(sheets, 'name').map((name) => name ?? '')
  return [
    ...packageFaults(texts, binary),
    ...Object.entries(texts)
      .filter(([name]) => /^xl\/(workbook|styles|worksheets\/[^/]+)\.xml$/.test(name))
      .flatMap(([name, xml]) => orderFaults(treeOf(xml), sheetOrders).map((fault) => `${name}: ${fault}`)),
    ...doubles('sheet', names),
    ...doubles('sheet id', idsOf(sheets, 'sheetId')),
    ...names
      .filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))
      .map((name) => `sheet name ${name}`),
    ...definedNameFaults(texts['xl/workbook.xml'] ?? '', sheets.length),
    ...Object.keys(texts)
      .filter((name) => name.startsWith('xl/worksheets/sheet'))
      .flatMap((name) =>
        worksheetFaults(texts[name] ?? '', texts['xl/styles.xml'] ?? '').map((one) => `${name}: ${one}`),
      ),
  ]
}

function definedNameFaults(book: string, sheets: number): string[] {
  const defined = [...book.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)]
  const keys = defined.map(([, attributes]) => attributes ?? '')
  return [
    ...doubles('defined name', keys),
    ...keys
      .map((key) => Number(/localSheetId="(\d+)"/.exec(key)?.[1] ?? 0))
      .filter((id) => id >= sheets)
      .map((id) => `defined name of sheet ${id}`),
    ...defined
      .filter(([, key, text]) => /_xlnm\.Print_Titles/.test(key ?? '') && !/^.+!\$/.test(text ?? ''))
      .map(([, , text]) => `print titles ${text}`),
    ...defined.filter(([, , text]) => /#REF!/.test(text ?? '')).map(([, key]) => `#REF! in ${key}`),
  ]
}

function worksheetFaults(xml: string, styles: string): string[] {
  const sheet = treeOf(xml)
  const lists = [...xml.matchAll(/<formula[12]>"?([^<]*?)"?<\/formula[12]>/g)].map(([, text]) => text ?? '')
  const ranges = idsOf(named(sheet, 'dataValidation'), 'sqref').flatMap((range) => (range ?? '').split(' '))
  const formats = named(treeOf(styles), 'dxfs')[0]?.children.length ?? 0
  const cells = named(sheet, 'c')
  const texts = ['promptTitle', 'errorTitle'].flatMap((name) => idsOf(named(sheet, 'dataValidation'), name))
  const longTexts = ['prompt', 'error'].flatMap((name) => idsOf(named(sheet, 'dataValidation'), name))
  return [
    ...lists.filter((text) => text.length > longestList).map((text) => `a list of ${text.length} characters`),
    ...texts.filter((text) => (text ?? '').length > 32).map((text) => `title ${text} is longer than 32`),
    ...longTexts.filter((text) => (text ?? '').length > 255).map((text) => `text ${text} is longer than 255`),
    ...doubles('validation of', ranges),
    ...doubles('merged', idsOf(named(sheet, 'mergeCell'), 'ref')),
    ...doubles('cell', idsOf(cells, 'r')),
    ...idsOf(named(sheet, 'cfRule'), 'dxfId')
      .filter((id) => id !== null && Number(id) >= formats)
      .map((id) => `no format ${id} for a condition`),
  ]
}

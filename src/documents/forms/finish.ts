/** Last touches the library cannot make: note boxes that fit their text, and rows that grow with what is typed. */

import { strFromU8, strToU8 } from 'fflate'
import { workbookFile } from '../packages/workbook-file.ts'
import { rowsAt } from './places.ts'

const noteDrawing = /^xl\/drawings\/vmlDrawing\d+\.vml$/
const tableSheet = /^xl\/worksheets\/sheet\d+\.xml$/

/** The finished file. `bytes` is a workbook as the library wrote it. */
export const finished = (bytes: ArrayBuffer): Uint8Array =>
  workbookFile(bytes, (name, part) => {
    if (noteDrawing.test(name)) return changed(part, fitNotes)
    return tableSheet.test(name) ? changed(part, letRowsGrow) : part
  })

const changed = (part: Uint8Array, change: (xml: string) => string): Uint8Array =>
  strToU8(change(strFromU8(part)))

const fitNotes = (xml: string): string =>
  xml
    .replaceAll('mso-direction-alt:auto', 'mso-direction-alt:auto;mso-fit-shape-to-text:t')
    .replaceAll('width:97.8pt;height:59.1pt', 'width:210pt;height:72pt')

/** A row with a "custom" height keeps it however much is typed; with a plain one it grows. */
const letRowsGrow = (xml: string): string =>
  xml.replace(/<row r="(\d+)"[^>]*>/g, (row, at) =>
    Number(at) >= rowsAt.first ? row.replace(' customHeight="1"', '') : row,
  )

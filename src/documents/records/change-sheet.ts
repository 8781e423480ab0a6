/** 数据更新修改对照表: every figure that was refreshed in a returned report, and what a person must look at. */

import type { ChangeSheet } from '#domain/reports/change-sheet.ts'
import { changeSheets, doubts } from '#words/change-sheets.ts'
import { officialWording } from '#words/official-text.ts'
import { pageSection } from '../official-format/pages.ts'
import { markOf, type RecordFile, recordFile } from './record-file.ts'
import { recordTable } from './record-table.ts'

export interface ChangeSheetView extends RecordFile {
  readonly fileName: string
  readonly sheet: ChangeSheet
}

/** Bytes of the sheet as .docx, on turned pages. */
export function changeSheetFile(view: ChangeSheetView): Promise<Uint8Array> {
  const { changes, doubts: told, unchanged, basedOn } = view.sheet
  const made =
    basedOn === null
      ? changeSheets.basedOnUnknown.zh
      : officialWording(changeSheets.basedOn, { number: basedOn })
  const children = recordTable({
    title: changeSheets.title.zh,
    above: [
      `${officialWording(changeSheets.file, { name: view.fileName })}（${made}）`,
      officialWording(changeSheets.summary, { changes: changes.length, unchanged, doubts: told.length }),
    ],
    columns: [
      { label: changeSheets.number.zh, content: 'number' },
      { label: changeSheets.figure.zh, content: 'name' },
      { label: changeSheets.before.zh, content: 'text' },
      { label: changeSheets.after.zh, content: 'text' },
      { label: changeSheets.paragraph.zh, content: 'long' },
    ],
    rows: changes.map(({ label, before, after, paragraph }, at) => [
      String(at + 1),
      label,
      before,
      after,
      paragraph || changeSheets.inChart.zh,
    ]),
    below: told.map(({ code, ...doubt }, at) => `${at + 1}.${officialWording(doubts[code], doubt)}。`),
  })
  return recordFile(view, [
    pageSection({ children, isTurned: true, isNumbered: true, startsCount: true, mark: markOf(view) }),
  ])
}

/** What a unit's workbook is written from. */

import type { CutOffs } from '#domain/periods/cut-off.ts'
import type { UnitWorkbook } from '#domain/workbooks/workbook.ts'

export interface UnitWorkbookView extends UnitWorkbook {
  /** Example data: every sheet and the file's properties say so. */
  readonly example: boolean
  readonly evaluationName: string
  readonly trackName: string
  readonly cutOffs: CutOffs
  /** Day the file is made, 'YYYY-MM-DD'. */
  readonly preparedOn: string
}

/** How a place's official documents are set. */

import type { DigitFont, FontSchemeName } from '#domain/reports/font-choice.ts'

export interface DocumentSettingTable {
  tenantId: string
  fontScheme: FontSchemeName
  digitFont: DigitFont
  salutation: string | null // in a report to the standing committee; null: the usual one
  version: number
  changedBy: string // who chose what stands
  changedAt: Date
}

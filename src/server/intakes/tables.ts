/** Uploads and what was understood of them. */

import type { Generated } from 'kysely'
import type { IntakeView } from '#contract/plans.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { JsonColumn } from '../json-column.ts'

export interface IntakeTable {
  tenantId: string
  id: string
  kind: IntakeView['kind']
  subjectId: string
  unitId: string | null
  fileId: string
  parsed: JsonColumn<unknown>
  findings: JsonColumn<Finding[]>
  state: IntakeView['state']
  createdBy: string
  createdAt: Date
  endedBy: Generated<string | null>
  endedAt: Generated<Date | null>
}

/** Files of reports on their way to the public. */

import type { Openness } from '#domain/publications/openness.ts'

export interface PublicationTable {
  tenantId: string
  id: string
  reportVersionId: string
  openness: Openness
  reason: string // why not open to all
  formedOn: string
  version: number // of these
  createdBy: string
  createdAt: Date
  changedBy: string // who wrote what stands
  changedAt: Date
}

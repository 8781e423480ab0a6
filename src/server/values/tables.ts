/** Confirmations of figures, and the notes that tell submitted reports of changed ones. */

import type { ConfirmationOutcome } from '#domain/values/published.ts'
import type { UpdateNote } from '#domain/values/update-note.ts'
import type { JsonColumn } from '../json-column.ts'

export interface ValueConfirmationTable {
  tenantId: string
  id: string
  valueId: string
  number: number // the newest counts
  outcome: ConfirmationOutcome
  reason: string
  confirmedBy: string
  confirmedAt: Date
}

export interface DataUpdateNoteTable {
  tenantId: string
  id: string
  reportId: string
  number: number
  reportVersionId: string // the version that was submitted
  fileId: string
  content: JsonColumn<UpdateNote>
  madeBy: string | null
  madeAt: Date
}

export interface DataUpdateValueTable {
  tenantId: string
  dataUpdateNoteId: string
  valueId: string
}

export interface DataUpdateSendingTable {
  tenantId: string
  id: string
  dataUpdateNoteId: string
  sentTo: string
  documentNumber: string
  sentOn: string
  registeredBy: string
  registeredAt: Date
}

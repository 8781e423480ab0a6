/** Opinions of a deliberation and countermeasures of a report as tasks, their owners and what these wrote. */

import type { OpinionSource } from '#domain/opinions/source.ts'

export interface OpinionTable {
  tenantId: string
  id: string
  reportId: string
  number: number // among those of its source
  source: OpinionSource
  registrationId: string | null // of the deliberation
  text: string
  dueOn: string | null
  version: number // of text, day and owners
  createdBy: string
  createdAt: Date
  changedBy: string // who wrote what stands
  changedAt: Date
}

export interface OpinionOwnerTable {
  tenantId: string
  opinionId: string
  unitId: string
  position: number // the first reports back
}

/** The newest of each unit counts. */
export interface OpinionHandlingTable {
  tenantId: string
  id: string
  opinionId: string
  unitId: string
  version: number
  measures: string
  progress: string
  done: boolean
  fileId: string | null // evidence
  writtenBy: string
  writtenAt: Date
}

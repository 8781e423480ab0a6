/** Who may do what with a draft: by role, and by being named an author. */

import { type Arrangement, isAuthor } from '#domain/drafts/arrangement.ts'
import { isPermitted, type Permission } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReportStanding } from '#domain/reports/standing.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere } from '../evaluations/elsewhere.ts'
import { keepReportOpen } from '../reports/keep-open.ts'
import { getReportRow, type ReportRow } from '../reports/queries.ts'
import { standingOf } from '../reports/standing.ts'

export interface DraftedReport {
  readonly row: ReportRow
  readonly standing: ReportStanding
  /** Whether its evaluation is closed. */
  readonly closed: boolean
}

/** The report with how far it has gone. A unit's own report and a third party's have no draft: `not-found`. */
export async function readDrafted(tx: Tx, reportId: string): Promise<DraftedReport> {
  const row = await getReportRow(tx, reportId)
  if (row.kind === 'unit' || row.kind === 'third_party') throw new Refusal('not-found')
  await refuseElsewhere(tx, row)
  const end = await tx
    .selectFrom('evaluationEnd')
    .select('evaluationId')
    .where('evaluationId', '=', row.evaluationId)
    .executeTakeFirst()
  return { row, standing: await standingOf(tx, row), closed: end !== undefined }
}

/** Refuses `evaluation-closed`, and `report-text-stands` once the report was submitted. */
export async function keepDrafting(tx: Tx, { row, standing }: DraftedReport): Promise<void> {
  await keepReportOpen(tx, row.id)
  if (standing !== 'draft') throw new Refusal('report-text-stands')
}

export const isWritten = ({ standing, closed }: DraftedReport): boolean => standing === 'draft' && !closed

interface Subject {
  readonly leadUnitId: string | null
  readonly arrangement: Arrangement
  /** Null: the draft as a whole; whoever may write a section may read them all. */
  readonly sectionId: string | null
}

/**
 * The unit for whose sake the actor may do this: the plan's lead for its plan leads, his own for a named author; null
 * for whoever may by role alone, and for whoever may not at all, whom the edge refuses.
 */
export function actingUnit(permission: Permission, actor: Actor, subject: Subject): string | null {
  const { leadUnitId, arrangement, sectionId } = subject
  if (isPermitted(permission, actor, null)) return null
  if (leadUnitId !== null && isPermitted('draft.arrange', actor, leadUnitId)) return leadUnitId
  if (!isAuthor(arrangement, actor.personId, sectionId)) return null
  const units = actor.memberships.map(({ unitId }) => unitId)
  return units.find((unitId) => isPermitted(permission, actor, unitId)) ?? null
}

export const isAllowed = (permission: Permission, actor: Actor, subject: Subject): boolean =>
  isPermitted(permission, actor, actingUnit(permission, actor, subject))

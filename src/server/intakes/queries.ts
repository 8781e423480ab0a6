/** Intakes: an uploaded file with what was understood of it, previewed, then confirmed or dropped. */

import { v7 } from 'uuid'
import type { IntakeView } from '#contract/intakes.ts'
import { type Finding, isBlocked } from '#domain/findings/finding.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Placing } from '#domain/word-forms/left-sections.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { storeFile } from '../files/queries.ts'
import type { Parsed } from './tables.ts'

export interface NewIntake {
  /** The plan or the assignment it is for. */
  readonly subjectId: string
  /** Whose file it is; null: the coordinator's. */
  readonly unitId: string | null
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  readonly parsed: Parsed
  readonly findings: readonly Finding[]
  readonly at: Date
}

/** Keeps the upload for a preview. Answers the intake's id. */
export async function keepIntake(tx: Tx, actor: Actor, intake: NewIntake): Promise<string> {
  const { subjectId, unitId, parsed, at } = intake
  const file = await storeFile(tx, actor, { ...intake.file, unitId, at })
  const id = v7()
  await tx
    .insertInto('intake')
    .values({
      tenantId: actor.tenantId,
      id,
      kind: parsed.kind,
      subjectId,
      unitId,
      fileId: file.id,
      parsed: JSON.stringify(parsed),
      findings: JSON.stringify(intake.findings),
      state: 'previewed',
      createdBy: actor.personId,
      createdAt: at,
    })
    .execute()
  return id
}

export async function getIntake(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('intake')
    .innerJoin('file', 'file.id', 'intake.fileId')
    .leftJoin('person', 'person.id', 'intake.endedBy')
    .selectAll('intake')
    .select(['file.name as fileName', 'person.name as endedByName'])
    .where('intake.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

export type IntakeRow = Awaited<ReturnType<typeof getIntake>>

interface Ending {
  readonly id: string
  readonly as: 'confirmed' | 'dropped'
  /** Keys of the changes that were taken; null: all of them. */
  readonly taken?: readonly string[] | null
  /** Sections of a report that a person put to texts. */
  readonly placed?: readonly Placing[]
  readonly at: Date
}

/**
 * Ends the preview one way or the other. Refuses `intake-closed` with who and when where it was ended before, and a
 * confirmation while errors stand: `findings-open`.
 */
export async function endIntake(
  tx: Tx,
  actor: Actor,
  { id, as, taken = null, placed = [], at }: Ending,
): Promise<IntakeRow> {
  await takeTurn(tx, id)
  const intake = await getIntake(tx, id)
  if (intake.state !== 'previewed') {
    const when = intake.endedAt?.toISOString() ?? ''
    throw new Refusal('intake-closed', { who: intake.endedByName ?? '', when })
  }
  if (as === 'confirmed' && isBlocked(intake.findings)) {
    throw new Refusal('findings-open', {
      count: intake.findings.filter((f) => f.severity === 'error').length,
    })
  }
  await tx
    .updateTable('intake')
    .set({
      state: as,
      taken: taken && JSON.stringify(taken),
      placed: placed.length === 0 ? null : JSON.stringify(placed),
      endedBy: actor.personId,
      endedAt: at,
    })
    .where('id', '=', id)
    .execute()
  return intake
}

/** The part of the view that is the same for every kind. */
export const intakeView = (
  row: IntakeRow,
): Omit<IntakeView, 'items' | 'chooses' | 'changes' | 'sections' | 'targets' | 'matches' | 'doubted'> => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subjectId,
  state: row.state,
  fileName: row.fileName,
  uploadedAt: row.createdAt.toISOString(),
  findings: row.findings.map(({ code, severity, place, found, details }) => ({
    code,
    severity,
    place: { ...place },
    found,
    ...(details ? { details: { ...details } } : {}),
  })),
  ended: row.endedAt && { who: row.endedByName ?? '', at: row.endedAt.toISOString() },
  confirmable: row.state === 'previewed' && !isBlocked(row.findings),
})

/** A returned form is laid beside what stands before anything is locked, and kept only while that stands still. */

import { isDeepStrictEqual } from 'node:util'
import type { IntakeView } from '#contract/intakes.ts'
import type { GridFile } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import type { UnitWorkbook } from '#domain/workbooks/workbook.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import type { Door } from '../db.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getIntake, keepIntake, type NewIntake } from '../intakes/queries.ts'
import { formView, layBeside, workbookOf, workbookView } from './workbook.ts'

interface Returned {
  readonly assignmentId: string
  readonly unitId: string
  readonly grids: GridFile
  readonly file: NewIntake['file']
  readonly at: Date
}

/** Whoever is overtaken so often is told to try again. */
const rounds = 4

/** Leaves a transaction: what the form was laid beside has changed. */
class Overtaken extends Error {}

const contentOf = ({ formKey, unitId, forms, entries }: UnitWorkbook) => ({ formKey, unitId, forms, entries })
const isSame = (one: UnitWorkbook, other: UnitWorkbook): boolean =>
  isDeepStrictEqual(contentOf(one), contentOf(other))

/**
 * Keeps the file with what it would change. The comparing takes long for a large form, so it is done in no transaction;
 * in the write itself the form's content is read again and must be the very same, else it is laid beside anew.
 * Refuses `changed-meanwhile` when overtaken again and again.
 */
export async function keepLaidBeside(
  door: Pick<Door, 'read' | 'write'>,
  actor: Actor,
  { assignmentId, unitId, grids, file, at }: Returned,
): Promise<IntakeView> {
  for (let round = 1; round <= rounds; round += 1) {
    const view = await door.read(actor, (tx) => formView(tx, assignmentId, at))
    const read = layBeside(grids, view)
    try {
      return await door.write(actor, { name: 'intake.keep', subject: assignmentId }, async (tx) => {
        await keepOpenOf(tx, 'assignment', assignmentId)
        if (!isSame(view, await workbookOf(tx, assignmentId))) throw new Overtaken()
        const id = await keepIntake(tx, actor, { subjectId: assignmentId, unitId, file, ...read, at })
        return workbookView(await getIntake(tx, id), read.parsed)
      })
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  throw changedMeanwhile(undefined)
}

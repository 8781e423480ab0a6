/** Update rounds as rows: each unit's part with its case, what it is asked, and its newest answers. */

import { toUpdateState, updateProcess } from '#domain/processes/update-round.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

const unitUpdates = (tx: Tx) =>
  tx
    .selectFrom('unitUpdate')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'unitUpdate.id').on('case.process', '=', updateProcess.name),
    )
    .innerJoin('updateRound', 'updateRound.id', 'unitUpdate.updateRoundId')
    .innerJoin('track', 'track.id', 'updateRound.trackId')
    .innerJoin('assignment', 'assignment.id', 'unitUpdate.assignmentId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['unitUpdate.id', 'unitUpdate.updateRoundId', 'unitUpdate.assignmentId'])
    .select(['assignment.unitId', 'assignment.innerSteps', 'unit.name as unit'])
    .select(['track.name as track', 'updateRound.number', 'updateRound.dueOn', 'updateRound.note'])
    .select(['case.id as caseId', 'case.state', 'case.version as caseVersion'])

const known = <Row extends { readonly state: string }>(row: Row) => ({
  ...row,
  state: toUpdateState(row.state),
})

export type UnitUpdateRow = Awaited<ReturnType<typeof readUnitUpdates>>[number]

/** Every unit's part of the rounds on these tracks, of some units only where given, in the order of the units. */
export async function readUnitUpdates(
  tx: Tx,
  { trackIds, unitIds }: { trackIds: readonly string[]; unitIds?: readonly string[] | undefined },
) {
  const rows = await unitUpdates(tx)
    .where('updateRound.trackId', 'in', [...trackIds])
    .$if(unitIds !== undefined, (q) => q.where('assignment.unitId', 'in', [...(unitIds ?? [])]))
    .orderBy('unit.position')
    .orderBy('unitUpdate.id')
    .execute()
  return rows.map(known)
}

export async function getUnitUpdate(tx: Tx, id: string): Promise<UnitUpdateRow> {
  const row = await unitUpdates(tx).where('unitUpdate.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return known(row)
}

/** The unit whose part it is: all that a permission asks about. */
export const unitOfUpdate = async (tx: Tx, id: string): Promise<string> =>
  (await getUnitUpdate(tx, id)).unitId

export type AskRow = Awaited<ReturnType<typeof readAsks>>[number]

/** What is asked in these parts, figures as they stood, with the newest answer. */
export function readAsks(tx: Tx, unitUpdateIds: readonly string[]) {
  return tx
    .selectFrom('updateAsk')
    .innerJoin('entry', 'entry.id', 'updateAsk.entryId')
    .innerJoin('entryVersion', 'entryVersion.id', 'updateAsk.entryVersionId')
    .leftJoin('value', 'value.id', 'updateAsk.valueId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('updateAnswer')
          .selectAll()
          .whereRef('updateAnswer.updateAskId', '=', 'updateAsk.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('person', 'person.id', 'newest.createdBy')
    .select(['updateAsk.id', 'updateAsk.unitUpdateId', 'updateAsk.entryId', 'updateAsk.period'])
    .select(['updateAsk.why', 'entry.itemId', 'entryVersion.answers', 'entryVersion.asOf'])
    .select(['value.number', 'value.grade', 'value.asOf as valueAsOf', 'value.source', 'value.explanation'])
    .select(['newest.version as answerVersion', 'newest.unchanged', 'newest.answers as newAnswers'])
    .select(['newest.number as newNumber', 'newest.grade as newGrade', 'newest.asOf as newAsOf'])
    .select(['newest.source as newSource', 'newest.explanation as newExplanation'])
    .select(['newest.createdAt as answeredAt', 'person.name as answeredBy'])
    .where('updateAsk.unitUpdateId', 'in', [...unitUpdateIds])
    .orderBy('updateAsk.id')
    .execute()
}

/** The definition of an evaluation: everything it was set up with, as one readable file in the exercise format. */

import { Exercise } from '#contract/exercise.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { getForms, getTracks } from '../evaluations/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { defineCalendar } from './define-calendar.ts'
import { definePlans, documentKeys } from './define-plans.ts'

type Input = Record<string, unknown>

/** The evaluation as it was set up. What units did is not part of it. */
export async function defineEvaluation(tx: Tx, evaluationId: string): Promise<Exercise> {
  const evaluation = await tx
    .selectFrom('evaluation')
    .selectAll()
    .where('id', '=', evaluationId)
    .executeTakeFirst()
  if (!evaluation) throw new Refusal('not-found')
  const tenant = await getTenant(tx)
  const names = await unitNames(tx)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const documents = await documentKeys(tx)
  const { plans, planKeys, alignments, scales } = await definePlans(tx, { evaluationId, documents, nameOf })
  const { yearlyCutOff: yearly, monthlyCutOff: monthly, progressCutOff: progress } = evaluation
  const { kind, name, contactsDueOn, points, frame, receipt, innerSteps, optionalSteps } = evaluation
  const { deliveries } = evaluation
  // Read back as the format has it: what does not belong to it is refused here, not by whoever loads it.
  return Exercise.parse({
    format: 'guiheng-exercise/1',
    address: tenant.address,
    place: tenant.name,
    government: evaluation.issuer,
    example: tenant.example,
    demonstrationDate: tenant.demonstrationDate,
    coordinator: nameOf(evaluation.coordinatorUnitId),
    statistics: nameOf(evaluation.statisticsUnitId),
    governmentOffice: nameOf(evaluation.governmentOfficeUnitId),
    congress: nameOf(evaluation.congressUnitId),
    calendar: await defineCalendar(tx),
    units: await defineUnits(tx),
    groups: await defineGroups(tx),
    basisDocuments: await defineDocuments(tx, documents),
    plans,
    alignments,
    evaluation: {
      ...{ kind, name, contactsDueOn, points, frame, receipt, innerSteps, optionalSteps, scales, deliveries },
      cutOffs: { yearly, monthly, progress },
      contactsAsked: await contactsAsked(tx, { evaluationId, congressUnitId: evaluation.congressUnitId }),
      basis: await basisOf(tx, evaluationId, documents),
      tracks: await defineTracks(tx, evaluationId, planKeys),
      forms: [...(await getForms(tx, evaluationId)).values()].map(({ form }) => form),
    },
  })
}

/** Names of the units asked; null where it is every unit there is but the congress: one that is added is asked too. */
async function contactsAsked(
  tx: Tx,
  { evaluationId, congressUnitId }: { evaluationId: string; congressUnitId: string | null },
): Promise<string[] | null> {
  const rows = await tx
    .selectFrom('unit')
    .leftJoin('contactAsked', (join) =>
      join.onRef('contactAsked.unitId', '=', 'unit.id').on('contactAsked.evaluationId', '=', evaluationId),
    )
    .select(['unit.id', 'unit.name', 'contactAsked.evaluationId as asked'])
    .where('unit.endedOn', 'is', null)
    .where('unit.kind', '!=', 'institution')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  if (rows.every(({ id, asked }) => (asked === null) === (id === congressUnitId))) return null
  return rows.filter(({ asked }) => asked !== null).map(({ name }) => name)
}

async function unitNames(tx: Tx): Promise<Map<string, string>> {
  const units = await tx.selectFrom('unit').select(['id', 'name']).execute()
  return new Map(units.map(({ id, name }) => [id, name]))
}

const defineUnits = (tx: Tx): Promise<Input[]> =>
  tx
    .selectFrom('unit')
    .select(['name', 'aliases', 'kind'])
    .where('endedOn', 'is', null)
    .where('kind', '!=', 'institution')
    .orderBy('position')
    .orderBy('id')
    .execute()

async function defineGroups(tx: Tx): Promise<Input[]> {
  const groups = await tx
    .selectFrom('unitGroup')
    .select(['id', 'name', 'open'])
    .orderBy('open')
    .orderBy('name')
    .execute()
  const members = await tx
    .selectFrom('unitGroupMember')
    .innerJoin('unit', 'unit.id', 'unitGroupMember.unitId')
    .select(['unitGroupMember.groupId', 'unit.name'])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  return groups.map(({ id, ...group }) => ({
    ...group,
    members: members.filter((m) => m.groupId === id).map((m) => m.name),
  }))
}

async function defineDocuments(tx: Tx, keys: ReadonlyMap<string, string>): Promise<Input[]> {
  const documents = await tx
    .selectFrom('basisDocument')
    .select(['id', 'title', 'number', 'issuer', 'issuedOn'])
    .orderBy('id')
    .execute()
  return documents.map(({ id, ...document }) => ({ key: keys.get(id), ...document }))
}

async function basisOf(tx: Tx, evaluationId: string, keys: ReadonlyMap<string, string>) {
  const rows = await tx
    .selectFrom('evaluationBasis')
    .select('basisDocumentId')
    .where('evaluationId', '=', evaluationId)
    .orderBy('basisDocumentId')
    .execute()
  return rows.map((row) => keys.get(row.basisDocumentId))
}

async function defineTracks(
  tx: Tx,
  evaluationId: string,
  planKeys: ReadonlyMap<string, string>,
): Promise<Input[]> {
  const tracks = await getTracks(tx, evaluationId)
  const trackIds = tracks.map((t) => t.id)
  const rows = await tx.selectFrom('track').select(['id', 'process']).where('id', 'in', trackIds).execute()
  const deadlines = await tx
    .selectFrom('deadline')
    .selectAll()
    .where('trackId', 'in', trackIds)
    .orderBy('position')
    .execute()
  const reports = await tx
    .selectFrom('report')
    .select(['trackId', 'title'])
    .where('trackId', 'in', trackIds)
    .where('kind', '=', 'outline')
    .execute()
  return tracks.map(({ id, key, name, reportName, planIds, frame }) => ({
    ...{ key, name, reportName, frame },
    plans: planIds.map((planId) => planKeys.get(planId)),
    placeReport: reports.find((r) => r.trackId === id)?.title ?? null,
    process: rows.find((r) => r.id === id)?.process ?? null,
    deadlines: deadlines
      .filter((d) => d.trackId === id)
      .map((d) => ({
        key: d.key,
        text: d.text,
        by: d.byWhom,
        to: d.toWhom,
        dueOn: d.dueOn,
        hardDueOn: d.hardDueOn,
      })),
  }))
}

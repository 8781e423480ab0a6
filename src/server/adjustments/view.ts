/** Adjustments as their pages show them. */

import type { AdjustedItemView, AdjustmentSummary, AdjustmentView } from '#contract/adjustments.ts'
import { outlineTargets, wordOn } from '#domain/adjustments/effect.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { fieldChanges, fieldsSaid } from '#domain/plans/correction.ts'
import type { Tx } from '../db.ts'
import {
  type AdjustedRow,
  type AdjustmentRow,
  adjustedItems,
  findEffects,
  getAdjustmentRow,
  getNewestVersion,
  lastDayOf,
  unitOf,
  weighedEffects,
} from './read.ts'
import { takesOpinions } from './write.ts'

/** Those this reader may see, the newest first; or one of them. */
export async function listAdjustments(tx: Tx, actor: Actor, id?: string): Promise<AdjustmentSummary[]> {
  const reach = reachOf('adjustment.read', actor)
  const rows = await tx
    .selectFrom('adjustment')
    .innerJoin('plan', 'plan.id', 'adjustment.planId')
    .innerJoin('unit', 'unit.id', 'adjustment.unitId')
    .innerJoin('person', 'person.id', 'adjustment.createdBy')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'adjustment.id').onRef('case.process', '=', 'adjustment.process'),
    )
    .leftJoin('adjustmentApplication', 'adjustmentApplication.adjustmentId', 'adjustment.id')
    .select([
      'adjustment.id',
      'adjustment.number',
      'adjustment.process',
      'adjustment.createdAt',
      'case.state',
    ])
    .select(['plan.id as planId', 'plan.name as plan', 'plan.kind', 'plan.leadUnitId'])
    .select(['unit.name as unit', 'person.name as by', 'adjustmentApplication.number as version'])
    .select(({ selectFrom }) => [
      selectFrom('adjustmentText')
        .select('title')
        .whereRef('adjustmentText.adjustmentId', '=', 'adjustment.id')
        .orderBy('version', 'desc')
        .limit(1)
        .as('title'),
    ])
    .$if(id !== undefined, (q) => q.where('adjustment.id', '=', id ?? ''))
    .$if(reach !== 'any', (q) =>
      q.where('plan.kind', '=', 'special').where('plan.leadUnitId', 'in', reach === 'any' ? [] : [...reach]),
    )
    .orderBy('adjustment.createdAt', 'desc')
    .orderBy('adjustment.id', 'desc')
    .execute()
  const counts = await countItems(
    tx,
    rows.map((r) => r.id),
  )
  return rows.map(({ planId, plan, kind, leadUnitId: _, createdAt, title, ...row }) => ({
    ...row,
    plan: { id: planId, name: plan, kind },
    title: title ?? '',
    at: createdAt.toISOString(),
    items: counts.get(row.id) ?? 0,
  }))
}

async function countItems(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const newest = tx
    .selectFrom('adjustmentItem')
    .distinctOn(['adjustmentId', 'itemId'])
    .select(['adjustmentId', 'change'])
    .where('adjustmentId', 'in', [...ids])
    .orderBy('adjustmentId')
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .as('newest')
  const rows = await tx
    .selectFrom(newest)
    .select(({ fn }) => ['adjustmentId', fn.countAll<string>().as('count')])
    .where('change', '!=', 'none')
    .groupBy('adjustmentId')
    .execute()
  return new Map(rows.map((r) => [r.adjustmentId, Number(r.count)]))
}

/** Refuses `not-found` for one this reader has no business with. */
export async function getAdjustment(
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<AdjustmentView> {
  const row = await getAdjustmentRow(tx, id)
  const [summary] = await listAdjustments(tx, actor, id)
  if (!summary) throw new Error(`adjustment ${id} was not permitted before it was read`)
  const items = await adjustedItems(tx, id)
  const mayWrite = isPermitted('adjustment.write', actor, unitOf(row))
  return {
    summary,
    text: await textOf(tx, row),
    ...(await versionsOf(tx, row)),
    items: items.map(itemView),
    ...(await touchedBy(tx, row, items)),
    ...(await linksOf(tx, row)),
    opinions: await opinionsOf(tx, id),
    result: await resultOf(tx, id),
    lastOn: await lastDayOf(tx, row.evaluationId),
    writable: mayWrite && row.state === 'draft',
    opinable: mayWrite && takesOpinions(row.state),
  }
}

async function textOf(tx: Tx, { text }: AdjustmentRow): Promise<AdjustmentView['text']> {
  const documents = await tx
    .selectFrom('basisDocument')
    .select(['id', 'title', 'number'])
    .where('id', 'in', text.basisDocumentIds)
    .orderBy('issuedOn')
    .orderBy('id')
    .execute()
  return { version: text.version, reason: text.reason, basis: text.basis, documents }
}

async function versionsOf(
  tx: Tx,
  { text, planId, state }: AdjustmentRow,
): Promise<Pick<AdjustmentView, 'base' | 'newer'>> {
  const base = await tx
    .selectFrom('planVersion')
    .select(['number', 'adoptedOn'])
    .where('id', '=', text.baseVersionId)
    .executeTakeFirstOrThrow()
  const newest = await getNewestVersion(tx, planId)
  const isOpen = !['approved', 'copied', 'with_commission', 'filed', 'refused', 'withdrawn'].includes(state)
  const { number, by, adoptedAt } = newest
  return {
    base: { number: base.number, adoptedOn: base.adoptedOn ?? newest.adoptedOn },
    newer: isOpen && newest.id !== text.baseVersionId ? { number, by, at: adoptedAt.toISOString() } : null,
  }
}

const itemView = ({ itemId, version, change, number, before, after, reason, ...row }: AdjustedRow) => {
  const named = (role: 'lead' | 'support') => [
    ...new Set(row.responsibilities.filter((r) => r.role === role).map((r) => r.via_group || r.name)),
  ]
  const view: AdjustedItemView = {
    ...{ itemId, version, change, number, before, after, reason },
    changes: before && after ? fieldChanges(before, after) : after ? fieldsSaid(after) : [],
    leads: named('lead'),
    supporters: named('support'),
  }
  return view
}

/** While it is a draft what the machine finds now; afterwards what was found and said then. */
async function touchedBy(
  tx: Tx,
  { id, planId, planKind, state }: AdjustmentRow,
  items: readonly AdjustedRow[],
): Promise<Pick<AdjustmentView, 'effects' | 'outlineTargets'>> {
  const weighed = await weighedEffects(tx, id)
  const view = ({ kind, itemId, linkedItemId, found, note, by }: (typeof weighed)[number]) => ({
    ...{ kind, itemId, linkedItemId, note, by },
    found: { ...found, fields: [...found.fields] },
  })
  if (state !== 'draft') {
    const isThere = ({ itemId }: { itemId: string }) => items.some((i) => i.itemId === itemId)
    return { effects: weighed.filter(isThere).map(view), outlineTargets: [] }
  }
  const effects = await findEffects(tx, { planId, items })
  return {
    effects: effects.map((effect) => {
      const word = wordOn(effect, weighed)
      return view({ ...effect, version: 0, note: word?.note ?? '', by: word?.by ?? '' })
    }),
    outlineTargets:
      planKind === 'special'
        ? outlineTargets(items, effects).map(({ found: { plan, number, name } }) => ({ plan, number, name }))
        : [],
  }
}

async function linksOf(
  tx: Tx,
  { id, sentFromId }: AdjustmentRow,
): Promise<Pick<AdjustmentView, 'sentFrom' | 'sentOnTo'>> {
  const linked = await tx
    .selectFrom('adjustment')
    .innerJoin('adjustmentText', 'adjustmentText.adjustmentId', 'adjustment.id')
    .distinctOn('adjustment.id')
    .select(['adjustment.id', 'adjustmentText.title', 'adjustment.sentFromId'])
    .where(({ eb, or }) => or([eb('adjustment.sentFromId', '=', id), eb('adjustment.id', '=', sentFromId)]))
    .orderBy('adjustment.id')
    .orderBy('adjustmentText.version', 'desc')
    .execute()
  const one = (found: (typeof linked)[number] | undefined) => found && { id: found.id, title: found.title }
  return {
    sentFrom: one(linked.find((l) => l.id === sentFromId)) ?? null,
    sentOnTo: one(linked.find((l) => l.sentFromId === id)) ?? null,
  }
}

async function opinionsOf(tx: Tx, id: string): Promise<AdjustmentView['opinions']> {
  const rows = await tx
    .selectFrom('expertOpinion')
    .innerJoin('person', 'person.id', 'expertOpinion.recordedBy')
    .leftJoin('file', 'file.id', 'expertOpinion.fileId')
    .select(['expertOpinion.id', 'who', 'opinion', 'givenOn', 'recordedAt', 'person.name as by'])
    .select(['file.id as fileId', 'file.name as fileName'])
    .where('adjustmentId', '=', id)
    .orderBy('recordedAt')
    .orderBy('expertOpinion.id')
    .execute()
  return rows.map(({ fileId, fileName, recordedAt, ...row }) => ({
    ...row,
    file: fileId && fileName ? { id: fileId, name: fileName } : null,
    at: recordedAt.toISOString(),
  }))
}

async function resultOf(tx: Tx, id: string): Promise<AdjustmentView['result']> {
  const row = await tx
    .selectFrom('adjustmentApplication as applied')
    .innerJoin('basisDocument', 'basisDocument.id', 'applied.basisDocumentId')
    .innerJoin('planVersion', 'planVersion.id', 'applied.planVersionId')
    .leftJoin('person', 'person.id', 'planVersion.adoptedBy')
    .select(['applied.number', 'applied.adoptedOn', 'planVersion.adoptedAt', 'person.name as by'])
    .select(['basisDocument.title', 'basisDocument.number as documentNumber', 'basisDocument.issuer'])
    .where('applied.adjustmentId', '=', id)
    .executeTakeFirst()
  if (!row?.adoptedAt) return null
  const { number, adoptedOn, adoptedAt, by, title, documentNumber, issuer } = row
  const document = { title, number: documentNumber, issuer }
  return { number, adoptedOn, document, by: by ?? '', at: adoptedAt.toISOString() }
}

/** Basis documents: what they are, what rests on them, and the documents themselves. */

import { v7 } from 'uuid'
import type { BasisDocumentView, BasisRef } from '#contract/basis-documents.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { todayOf } from '../tenants/queries.ts'

type Resting = BasisDocumentView['rests'][number] & { readonly documentId: string }

/** Every document, the newest issued first. */
export async function listBasisDocuments(tx: Tx): Promise<BasisDocumentView[]> {
  const rows = await tx
    .selectFrom('basisDocument')
    .leftJoin('file', 'file.id', 'basisDocument.fileId')
    .select(['basisDocument.id', 'title', 'number', 'issuer', 'issuedOn'])
    .select(['file.name as fileName', 'file.size', 'file.sha256'])
    .orderBy('issuedOn', (o) => o.desc().nullsLast())
    .orderBy('basisDocument.id')
    .execute()
  const resting = [...(await plansAndEvaluations(tx)), ...(await changes(tx))]
  return rows.map(({ fileName, size, sha256, ...document }) => ({
    ...document,
    file: fileName !== null && size !== null && sha256 !== null ? { name: fileName, size, sha256 } : null,
    rests: resting.filter((r) => r.documentId === document.id).map(({ documentId: _, ...one }) => one),
  }))
}

async function plansAndEvaluations(tx: Tx): Promise<Resting[]> {
  const plans = await tx
    .selectFrom('planBasis')
    .innerJoin('plan', 'plan.id', 'planBasis.planId')
    .select(['planBasis.basisDocumentId as documentId', 'plan.name', 'plan.id as planId'])
    .orderBy('plan.position')
    .execute()
  const evaluations = await tx
    .selectFrom('evaluationBasis')
    .innerJoin('evaluation', 'evaluation.id', 'evaluationBasis.evaluationId')
    .select(['evaluationBasis.basisDocumentId as documentId', 'evaluation.name'])
    .execute()
  return [
    ...evaluations.map((one) => ({ ...one, kind: 'evaluation' as const, planId: null })),
    ...plans.map((one) => ({ ...one, kind: 'plan' as const })),
  ]
}

/** Reforms, and the changes of responsibilities and leads that were ordered by themselves. */
async function changes(tx: Tx): Promise<Resting[]> {
  const reforms = await tx
    .selectFrom('succession')
    .innerJoin('successionUnit', 'successionUnit.successionId', 'succession.id')
    .select(['succession.basisDocumentId as documentId', 'successionUnit.nameBefore as name'])
    .where('successionUnit.gives', '=', true)
    .orderBy('succession.number')
    .execute()
  const items = await tx
    .selectFrom('responsibilityChange')
    .select(['basisDocumentId as documentId', 'itemId'])
    .where('successionId', 'is', null)
    .orderBy('changedAt')
    .execute()
  const leads = await tx
    .selectFrom('planLeadChange')
    .innerJoin('plan', 'plan.id', 'planLeadChange.planId')
    .select(['planLeadChange.basisDocumentId as documentId', 'plan.name', 'plan.id as planId'])
    .where('planLeadChange.successionId', 'is', null)
    .orderBy('planLeadChange.changedAt')
    .execute()
  const standing = await standingItems(tx, { itemIds: items.map(({ itemId }) => itemId) })
  return [
    ...reforms.map((one) => ({ ...one, kind: 'succession' as const, planId: null })),
    ...items.flatMap(({ documentId, itemId }) => {
      const item = standing.find((i) => i.itemId === itemId)
      const { planId, content } = item ?? {}
      return planId && content
        ? [{ documentId, kind: 'responsibilities' as const, name: content.name, planId }]
        : []
    }),
    ...leads.map((one) => ({ ...one, kind: 'lead' as const })),
  ]
}

export type NewDocument = Pick<BasisDocumentView, 'title' | 'number' | 'issuer' | 'issuedOn'>

export async function addBasisDocument(
  tx: Tx,
  { tenantId }: DoorActor,
  document: NewDocument,
): Promise<BasisRef> {
  const id = v7()
  await tx
    .insertInto('basisDocument')
    .values({ ...document, tenantId, id })
    .execute()
  return { id, title: document.title, number: document.number }
}

/** Keeps the document itself. Refuses `basis-file-kept` where it is kept already. */
export async function keepBasisFile(
  tx: Tx,
  actor: DoorActor,
  { id, file, at }: { id: string; file: { name: string; bytes: Uint8Array }; at: Date },
): Promise<void> {
  await takeTurn(tx, id)
  const { fileId } = await getDocument(tx, id)
  if (fileId !== null) throw new Refusal('basis-file-kept')
  const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId: null, at })
  await tx.updateTable('basisDocument').set({ fileId: stored.id }).where('id', '=', id).execute()
}

export async function getDocument(tx: Tx, id: string): Promise<{ fileId: string | null }> {
  const row = await tx.selectFrom('basisDocument').select('fileId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

/** Refuses `day-ahead` for an act that is not in force yet, `not-found` for a document that is not known. */
export async function refuseAhead(
  tx: Tx,
  { basisDocumentId, effectiveOn, at }: { basisDocumentId: string; effectiveOn: string; at: Date },
): Promise<void> {
  await getDocument(tx, basisDocumentId)
  const today = await todayOf(tx, at)
  if (effectiveOn > today) throw new Refusal('day-ahead', { found: effectiveOn, today })
}

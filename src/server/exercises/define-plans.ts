/** The plans of an evaluation's definition: their items as they stand, who answers for them, what serves what. */

import type { Exercise } from '#contract/exercise.ts'
import { itemKinds } from '#domain/plans/item.ts'
import type { Responsibility } from '#domain/plans/responsibility.ts'
import type { Tx } from '../db.ts'
import { type StandingItem, standingItems, standingResponsibilities } from '../plans/standing.ts'

/** A key for each basis document: 'document-1', in the order in which they were recorded. */
export async function documentKeys(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('basisDocument').select('id').orderBy('id').execute()
  return new Map(rows.map(({ id }, index) => [id, `document-${index + 1}`]))
}

interface Defining {
  readonly evaluationId: string
  readonly documents: ReadonlyMap<string, string>
  nameOf(unitId: string | null): string | null
}

/** The plans of the evaluation's tracks, in order, under keys of the definition. */
export async function definePlans(tx: Tx, { evaluationId, documents, nameOf }: Defining) {
  const plans = await plansOf(tx, evaluationId)
  const planIds = plans.map((p) => p.id)
  const planKeys = new Map(plans.map(({ id, kind }, index) => [id, `${kind}-${index + 1}`]))
  const items = await standingItems(tx, { planIds })
  const responsibilities = await standingResponsibilities(tx, { planIds })
  const basis = await tx.selectFrom('planBasis').selectAll().where('planId', 'in', planIds).execute()
  return {
    planKeys,
    scales: await scalesOf(tx, planIds[0]),
    alignments: await alignmentsOf(tx, { items, planKeys }),
    plans: plans.map(({ id, leadUnitId, position: _position, tenantId: _tenantId, ...plan }) => ({
      ...plan,
      key: planKeys.get(id),
      lead: nameOf(leadUnitId),
      basis: basis.filter((b) => b.planId === id).map((b) => documents.get(b.basisDocumentId)),
      decomposition: null,
      items: items
        .filter((item) => item.planId === id)
        .toSorted(byKind)
        .map((item) => ({
          number: item.number,
          content: item.content,
          ...answering(responsibilities.filter((r) => r.itemId === item.itemId)),
        })),
    })),
  }
}

const byKind = (a: StandingItem, b: StandingItem): number =>
  itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind) || a.number - b.number

async function plansOf(tx: Tx, evaluationId: string) {
  const adopted = tx
    .selectFrom('planVersion')
    .select(({ fn }) => ['planId', fn.max('adoptedOn').as('adoptedOn')])
    .groupBy('planId')
    .as('adopted')
  return tx
    .selectFrom('plan')
    .innerJoin(adopted, 'adopted.planId', 'plan.id')
    .selectAll('plan')
    .select('adopted.adoptedOn')
    .where('plan.id', 'in', plansOnTracks(tx, evaluationId))
    .orderBy('plan.position')
    .execute()
}

const plansOnTracks = (tx: Tx, evaluationId: string) =>
  tx
    .selectFrom('trackPlan')
    .innerJoin('track', 'track.id', 'trackPlan.trackId')
    .select('trackPlan.planId')
    .where('track.evaluationId', '=', evaluationId)

/** Leads and supporters by the names the table had: a group once, not its members. */
function answering(own: readonly Responsibility[]) {
  const named = (role: Responsibility['role']) => [
    ...new Set(own.filter((r) => r.role === role).map((r) => r.viaGroup || r.name)),
  ]
  return { leads: named('lead'), supporters: named('support') }
}

async function scalesOf(tx: Tx, planId: string | undefined) {
  if (planId === undefined) return []
  return tx
    .selectFrom('scale')
    .select(['subject', 'classes'])
    .where('planId', '=', planId)
    .orderBy('subject')
    .execute()
}

async function alignmentsOf(
  tx: Tx,
  { items, planKeys }: { items: readonly StandingItem[]; planKeys: ReadonlyMap<string, string> },
): Promise<Exercise['alignments']> {
  const reference = (itemId: string) => {
    const item = items.find((i) => i.itemId === itemId)
    const plan = item && planKeys.get(item.planId)
    return item && plan ? { plan, kind: item.kind, number: item.number } : null
  }
  const rows = await tx
    .selectFrom('alignment')
    .select(['itemId', 'servesItemId'])
    .orderBy('itemId')
    .orderBy('servesItemId')
    .execute()
  return rows.flatMap(({ itemId, servesItemId }) => {
    const item = reference(itemId)
    const serves = reference(servesItemId)
    return item && serves ? [{ item, serves }] : []
  })
}

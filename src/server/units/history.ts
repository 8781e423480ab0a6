/** Acts of reform that were carried out. */

import type { SuccessionView } from '#contract/successions.ts'
import { Refusal } from '#domain/refusal.ts'
import { nameAt } from '#domain/units/names.ts'
import type { Tx } from '../db.ts'
import { formerNames } from './names.ts'

/** The number of the place's last act; 0 before the first. */
export async function lastAct(tx: Tx): Promise<number> {
  const last = await tx
    .selectFrom('succession')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return last?.number ?? 0
}

/** Every act, the newest first, or one. */
export async function listSuccessions(tx: Tx, id?: string): Promise<SuccessionView[]> {
  const acts = await tx
    .selectFrom('succession')
    .innerJoin('basisDocument', 'basisDocument.id', 'succession.basisDocumentId')
    .innerJoin('person', 'person.id', 'succession.madeBy')
    .selectAll('succession')
    .select(['basisDocument.title', 'basisDocument.number as documentNumber', 'person.name as by'])
    .$if(id !== undefined, (q) => q.where('succession.id', '=', id ?? ''))
    .orderBy('succession.number', 'desc')
    .execute()
  const units = await tx
    .selectFrom('successionUnit')
    .innerJoin('unit', 'unit.id', 'successionUnit.unitId')
    .select(['successionUnit.successionId', 'successionUnit.unitId', 'successionUnit.nameBefore'])
    .select(['successionUnit.gives', 'successionUnit.takes', 'unit.name'])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  const former = await formerNames(tx)
  const counts = await tx
    .selectFrom('responsibilityChange')
    .select(({ fn }) => ['successionId', fn.countAll<string>().as('count')])
    .where('successionId', 'is not', null)
    .groupBy('successionId')
    .execute()
  return acts.map((act) => {
    const own = units.filter((u) => u.successionId === act.id)
    return {
      ...{ id: act.id, number: act.number, kind: act.kind, effectiveOn: act.effectiveOn, note: act.note },
      ...{ by: act.by, at: act.madeAt.toISOString() },
      basis: { id: act.basisDocumentId, title: act.title, number: act.documentNumber },
      givers: own.filter((u) => u.gives).map((u) => u.nameBefore),
      takers: own.filter((u) => u.takes).map((u) => nameAt(former, u, act.madeAt)),
      items: Number(counts.find((c) => c.successionId === act.id)?.count ?? 0),
    }
  })
}

export async function getSuccession(tx: Tx, id: string): Promise<SuccessionView> {
  const [act] = await listSuccessions(tx, id)
  if (!act) throw new Refusal('not-found')
  return act
}

/** Refuses `units-changed` with who and when where an act after the one that was known concerned one of the units. */
export async function refuseOvertaken(
  tx: Tx,
  { basedOn, unitIds }: { basedOn: number; unitIds: readonly string[] },
): Promise<void> {
  const later = await tx
    .selectFrom('succession')
    .innerJoin('successionUnit', 'successionUnit.successionId', 'succession.id')
    .innerJoin('person', 'person.id', 'succession.madeBy')
    .select(['person.name as who', 'succession.madeAt'])
    .where('succession.number', '>', basedOn)
    .where('successionUnit.unitId', 'in', [...unitIds])
    .orderBy('succession.number', 'desc')
    .executeTakeFirst()
  if (later) throw new Refusal('units-changed', { who: later.who, when: later.madeAt.toISOString() })
}

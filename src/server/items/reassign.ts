/** Who answers for one item or leads one plan, ordered by a document of its own: the open work goes along. */

import { sameParts, settled } from '#domain/plans/reassign.ts'
import { fillingUnits } from '#domain/plans/responsibility.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Handed, workOutTakeover } from '#domain/units/takeover.ts'
import { refuseAhead } from '../basis/queries.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { findRunning } from '../evaluations/queries.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import { readHeldWork } from '../units/held-work.ts'
import { takeOver } from '../units/take-over.ts'
import { unitsTurn } from '../units/turn.ts'
import { endedUnit } from '../units/work-out.ts'
import { changePlanLead, changeResponsibilities } from './responsibilities.ts'

type Person = { readonly tenantId: string; readonly personId: string }

interface Order {
  readonly basisDocumentId: string
  readonly effectiveOn: string
  readonly at: Date
}

interface WantedParts extends Order {
  readonly itemId: string
  readonly leads: readonly string[]
  readonly supporters: readonly string[]
  /** How many changes of the item were known. */
  readonly basedOn: number
}

/** Refuses `responsibilities-changed` with who and when, `nothing-changed`, `unit-ended`, `day-ahead`. */
export async function reassignItem(tx: Tx, actor: Person, wanted: WantedParts): Promise<void> {
  const { itemId, basisDocumentId, effectiveOn, at } = wanted
  await unitsTurn(tx, actor.tenantId)
  await refuseChangedMeanwhile(tx, wanted)
  await refuseAhead(tx, wanted)
  const names = await namesOfStanding(tx, [...wanted.leads, ...wanted.supporters])
  const before = await standingResponsibilities(tx, { itemIds: [itemId] })
  const parts = partsOf(wanted, names)
  if (
    sameParts(
      before.map(({ itemId: _, ...part }) => ({ ...part, viaGroup: '' })),
      parts,
    )
  ) {
    throw new Refusal('nothing-changed')
  }
  const from = fillersOf(before)
  const to = fillersOf(parts.map((part) => ({ ...part, itemId })))[0]
  const leaving = from.filter((unitId) => unitId !== to && !wanted.leads.includes(unitId))
  for (const unitId of [...leaving, ...(to ? [to] : [])].toSorted()) await takeTurn(tx, unitId)
  const fills = to === undefined ? [] : leaving.map((unitId) => ({ itemId, from: unitId, to }))
  await handOver(tx, actor, {
    ...{ basisDocumentId, at, givers: leaving },
    handed: { fills, plans: [], heirs: new Map() },
    change: () =>
      changeResponsibilities(tx, {
        ...{ itemId, parts },
        ordered: { basisDocumentId, effectiveOn, successionId: null, at },
      }),
  })
}

interface WantedLead extends Order {
  readonly planId: string
  readonly unitId: string
  /** The lead that was known. */
  readonly leadBefore: string | null
}

/** Refuses `changed-meanwhile` where another lead stands than the one that was known. */
export async function reassignPlan(tx: Tx, actor: Person, wanted: WantedLead): Promise<void> {
  const { planId, unitId, basisDocumentId, effectiveOn, at } = wanted
  await unitsTurn(tx, actor.tenantId)
  const plan = await tx.selectFrom('plan').select('leadUnitId').where('id', '=', planId).executeTakeFirst()
  if (!plan) throw new Refusal('not-found')
  if (plan.leadUnitId !== wanted.leadBefore) throw await leadChanged(tx, planId)
  await refuseAhead(tx, wanted)
  await namesOfStanding(tx, [unitId])
  if (plan.leadUnitId === unitId) throw new Refusal('nothing-changed')
  const givers = plan.leadUnitId === null ? [] : [plan.leadUnitId]
  for (const one of [...givers, unitId].toSorted()) await takeTurn(tx, one)
  await handOver(tx, actor, {
    ...{ basisDocumentId, at, givers },
    handed: { fills: [], plans: [{ planId, to: unitId }], heirs: new Map() },
    change: () =>
      changePlanLead(tx, {
        ...{ planId, unitId },
        ordered: { basisDocumentId, effectiveOn, successionId: null, at },
      }),
  })
}

async function leadChanged(tx: Tx, planId: string): Promise<Refusal> {
  const last = await tx
    .selectFrom('planLeadChange')
    .innerJoin('person', 'person.id', 'planLeadChange.changedBy')
    .select(['person.name as by', 'changedAt as takenAt'])
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return changedMeanwhile(last)
}

async function refuseChangedMeanwhile(
  tx: Tx,
  { itemId, basedOn }: Pick<WantedParts, 'itemId' | 'basedOn'>,
): Promise<void> {
  const last = await tx
    .selectFrom('responsibilityChange')
    .innerJoin('person', 'person.id', 'responsibilityChange.changedBy')
    .select(['number', 'changedAt', 'person.name as who'])
    .where('itemId', '=', itemId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if ((last?.number ?? 0) === basedOn) return
  const when = last?.changedAt.toISOString() ?? ''
  throw new Refusal('responsibilities-changed', { who: last?.who ?? '', when })
}

/** Names by id. Refuses a unit that is not known or has ended. */
async function namesOfStanding(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'endedOn'])
    .where('id', 'in', [...unitIds])
    .where('kind', '!=', 'institution')
    .execute()
  if (new Set(unitIds).size > rows.length) throw new Refusal('not-found')
  for (const { id, name, endedOn } of rows)
    if (endedOn !== null) throw await endedUnit(tx, { id, name, endedOn })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function partsOf({ leads, supporters }: WantedParts, names: ReadonlyMap<string, string>) {
  const part = (role: 'lead' | 'support') => (unitId: string, at: number) => ({
    ...{ unitId, role, name: names.get(unitId) ?? '', position: at + 1, viaGroup: '' },
  })
  return settled([...leads.map(part('lead')), ...supporters.map(part('support'))])
}

const fillersOf = (parts: Parameters<typeof fillingUnits>[0]): string[] =>
  fillingUnits(parts.filter(({ role }) => role === 'lead')).map(({ unitId }) => unitId)

interface HandingOver {
  readonly givers: readonly string[]
  readonly handed: Handed
  readonly basisDocumentId: string
  readonly at: Date
  readonly change: () => Promise<void>
}

async function handOver(tx: Tx, actor: Person, handing: HandingOver): Promise<void> {
  const { givers, handed, basisDocumentId, at } = handing
  const evaluation = await findRunning(tx)
  const held = evaluation
    ? await readHeldWork(tx, { evaluationId: evaluation.id, unitIds: givers })
    : { assignments: [], entries: [], tracks: [] }
  await handing.change()
  if (!evaluation) return
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', [...givers])
    .execute()
  await takeOver(tx, {
    ...{ actor, evaluation, basisDocumentId, at, takeover: workOutTakeover(handed, held) },
    names: new Map(units.map(({ id, name }) => [id, name])),
  })
}

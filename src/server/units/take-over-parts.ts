/** Parts that units write of others' entries go over with them: who goes on has what was asked and written. */

import { v7 } from 'uuid'
import { contributionProcess } from '#domain/processes/contribution.ts'
import { type HeldPart, type MovedPart, movedParts } from '#domain/units/parts.ts'
import { isUnderWork } from '#domain/units/takeover.ts'
import { entriesOf, readAssignments } from '../assignments/readings.ts'
import { contributorRows, newestTexts } from '../contributions/readings.ts'
import type { Tx } from '../db.ts'
import { getCaseRow, openCase, recordStep } from '../processes/cases.ts'
import type { CarryingOut } from './carrying-out.ts'
import { recordTakeovers } from './record.ts'

interface GoesOver {
  readonly fromId: string
  readonly toId: string
}

/** The parts of entries that are under work where a unit gives; read before anything of it moves. */
export async function heldParts(tx: Tx, givers: readonly string[]): Promise<HeldPart[]> {
  const concerned = await tx
    .selectFrom('contributor')
    .innerJoin('entry', 'entry.id', 'contributor.entryId')
    .select(['entry.unitId'])
    .distinct()
    .where(({ eb, or }) =>
      or([eb('contributor.unitId', 'in', [...givers]), eb('entry.unitId', 'in', [...givers])]),
    )
    .execute()
  if (concerned.length === 0) return []
  const readings = await readAssignments(
    tx,
    concerned.map(({ unitId }) => unitId),
  )
  const open = readings.assignments
    .filter(({ state }) => isUnderWork(state))
    .flatMap((row) => entriesOf(readings, row))
  const rows = await contributorRows(tx, [...new Set(open.map(({ entryId }) => entryId))])
  const texts = await newestTexts(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, entryId, unitId, office, state }) => {
    const entry = open.find((one) => one.entryId === entryId)
    if (!entry || !(givers.includes(unitId) || givers.includes(entry.unitId))) return []
    const hasText = texts.some(({ contributorId }) => contributorId === id)
    return [{ id, entryId, leadId: entry.unitId, itemId: entry.itemId, unitId, office, state, hasText }]
  })
}

/** After the entries went over: opens the parts with whoever goes on, in the state they were. */
export async function takeOverParts(
  tx: Tx,
  carrying: CarryingOut,
  { held, entries }: { held: readonly HeldPart[]; entries: readonly GoesOver[] },
): Promise<void> {
  if (held.length === 0) return
  const owners = await ownersOf(
    tx,
    entries.map(({ toId }) => toId),
  )
  const { succession, units, wanted } = carrying.worked
  const takers = wanted.takers.map(({ unitId }) => unitId)
  const moved = movedParts(held, {
    entryAfter(entryId) {
      const to = entries.find(({ fromId }) => fromId === entryId)?.toId
      const unitId = owners.get(to ?? '')
      return to !== undefined && unitId !== undefined ? { entryId: to, unitId } : undefined
    },
    unitAfter(unitId, itemId) {
      const after = succession.responsibilities.find((one) => one.itemId === itemId)?.after
      if (!wanted.givers.includes(unitId) || after?.some((one) => one.unitId === unitId)) return undefined
      const taker = after?.find((one) => one.unitId !== null && takers.includes(one.unitId))?.unitId
      return taker ?? succession.heirs.get(unitId)
    },
    nameOf: (unitId) => units.get(unitId)?.name ?? '',
  })
  const pairs: GoesOver[] = []
  for (const part of moved) pairs.push({ fromId: part.from.id, toId: await goOn(tx, carrying, part) })
  const { actor, act, at } = carrying
  const made = pairs.map((pair) => ({ ...pair, subject: 'contributor' as const }))
  await recordTakeovers(tx, { actor, basisDocumentId: act.basisDocumentId, at }, made)
}

const ownersOf = async (tx: Tx, entryIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('entry')
    .select(['id', 'unitId'])
    .where('id', 'in', [...entryIds])
    .execute()
  return new Map(rows.map(({ id, unitId }) => [id, unitId]))
}

/** The part of whoever goes on, with the newest words; where two come together, both stand in it. */
async function goOn(
  tx: Tx,
  { actor, at }: CarryingOut,
  { from, entryId, unitId, office, state }: MovedPart,
): Promise<string> {
  const { tenantId } = actor
  const known = await tx
    .selectFrom('contributor')
    .select('id')
    .where('entryId', '=', entryId)
    .where('unitId', '=', unitId)
    .where('office', '=', office)
    .executeTakeFirst()
  const id = known?.id ?? v7()
  if (!known) await tx.insertInto('contributor').values({ tenantId, id, entryId, unitId, office }).execute()
  const texts = await newestTexts(tx, [from.id, id])
  const [said, own] = [from.id, id].map((one) => texts.find(({ contributorId }) => contributorId === one))
  if (said) {
    const { createdBy } = await tx
      .selectFrom('contribution')
      .select('createdBy')
      .where('id', '=', said.id)
      .executeTakeFirstOrThrow()
    const text = [own?.text, said.text].filter(Boolean).join('\n')
    const words = { version: (own?.version ?? 0) + 1, text, createdBy, createdAt: said.createdAt }
    await tx
      .insertInto('contribution')
      .values({ tenantId, id: v7(), contributorId: id, ...words })
      .execute()
  }
  const of = { process: contributionProcess.name, subjectId: id }
  const caseId = await openCase(tx, { ...actor, memberships: [] }, of)
  const standing = await getCaseRow(tx, of)
  if (standing.version === 0 && state !== contributionProcess.start) {
    await recordStep(
      tx,
      { ...actor, memberships: [] },
      { caseId, version: 0, action: 'take_over', from: standing.state, to: state, reason: '', unitId, at },
    )
  }
  return id
}
